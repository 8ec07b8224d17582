namespace LibOrder;

/// <summary>How to wait for orders: how often to ask, how long to wait, and for what.</summary>
public sealed record TrackOptions
{
    private readonly TimeSpan? interval;
    private readonly TimeSpan? timeout;

    /// <summary>How long to wait between two questions, from 10 milliseconds to a day; null for two minutes.</summary>
    public TimeSpan? Interval
    {
        get => interval;
        init
        {
            if (value != null)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value.Value, TimeSpan.Zero, nameof(Interval));
            }
            interval = value;
        }
    }

    /// <summary>After how long to give up with a <see cref="CallTimeoutException"/>; null for never. It is for
    /// <see cref="Order.TrackAsync"/>; a <see cref="Tracker"/> has a timeout at each step.</summary>
    public TimeSpan? Timeout
    {
        get => timeout;
        init
        {
            _ = Check.Millis(value, nameof(Timeout));
            timeout = value;
        }
    }

    /// <summary>What ends the wait.</summary>
    public Until Until { get; init; }

    /// <summary>Seconds for C; 0 for its own.</summary>
    internal double Seconds => interval?.TotalSeconds ?? 0;

    internal long TimeoutMs => Check.Millis(timeout, nameof(Timeout));
}
