namespace LibOrder;

/// <summary>Waits for any number of orders: add them, then <c>await foreach</c> over their updates, until every order
/// has ended. Its calls take turns, except <see cref="Interrupt"/> and <see cref="Dispose"/>, which end the one that
/// runs.</summary>
public sealed class Tracker : IAsyncEnumerable<Update>, IDisposable
{
    private static readonly NativeHandle.Kind Kind = new(
        nameof(Tracker), Native.order_tracker_free, Native.order_tracker_interrupt, Native.order_tracker_resume);

    private readonly NativeHandle handle;

    internal Tracker(nint tracker, LogSink? log) => handle = new NativeHandle(tracker, Kind, log);

    /// <summary>Whether every order has ended and every update was taken.</summary>
    public bool IsDone => handle.Use(Native.order_tracker_is_done) != 0;

    /// <summary>How many orders have not ended.</summary>
    public int OpenCount => handle.Use(Native.order_tracker_open_count);

    /// <summary>Adds an order; one that is there already is left as it is. Sends nothing yet.</summary>
    /// <param name="orderId">The provider's id.</param>
    /// <returns>This tracker.</returns>
    public Tracker Add(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        handle.UseInTurn(tracker => Native.order_tracker_add(tracker, orderId));
        return this;
    }

    /// <summary>Waits for the next update.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The update; null when every order has ended.</returns>
    public Task<Update?> NextAsync(CancellationToken cancellationToken = default) =>
        NextAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Waits for the next update, but not for ever.</summary>
    /// <param name="timeout">The longest wait; zero asks only what is due.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The update; null when the time was up or every order has ended.</returns>
    public Task<Update?> NextAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        long timeoutMs = Check.Millis(timeout, nameof(timeout));
        return handle.RunInTurn(
            tracker => Native.order_tracker_next(tracker, timeoutMs) is nint made and not 0
                ? Read.Taken(made, Update.Of) : null,
            cancellationToken);
    }

    /// <summary>The updates to come, until every order has ended; each step waits.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>An enumerator for one pass.</returns>
    public async IAsyncEnumerator<Update> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } update)
        {
            yield return update;
        }
    }

    /// <summary>Ends the wait that runs; later ones too, until <see cref="Resume"/>.</summary>
    public void Interrupt() => handle.Interrupt();

    /// <summary>Takes an interruption back.</summary>
    public void Resume() => handle.Resume();

    /// <summary>Closes it: ends its wait; later calls are an <see cref="ObjectDisposedException"/>. A second time does
    /// nothing.</summary>
    public void Dispose() => handle.End();
}
