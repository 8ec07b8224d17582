using System.Globalization;

namespace LibOrder;

/// <summary>Arguments are looked at before native code is entered.</summary>
internal static class Check
{
    internal static int Positive(int number, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number, name);
        return number;
    }

    internal static string PositiveText(int number, string name) =>
        Positive(number, name).ToString(CultureInfo.InvariantCulture);

    /// <summary>Milliseconds for C, rounded up so that a short time does not become none; -1 for no end.</summary>
    internal static long Millis(TimeSpan? time, string name)
    {
        if (time == null || time == Timeout.InfiniteTimeSpan)
        {
            return -1;
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(time.Value, TimeSpan.Zero, name);
        return (long)Math.Ceiling(time.Value.TotalMilliseconds);
    }
}
