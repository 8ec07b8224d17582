namespace LibOrder;

/// <summary>How values are read from native handles.</summary>
internal static class Read
{
    /// <summary>The value of a handle that is freed after it was read.</summary>
    internal static T Value<T>(nint handle, Func<nint, T> read, Action<nint> free)
    {
        try
        {
            return read(handle);
        }
        finally
        {
            free(handle);
        }
    }

    /// <summary>The values of a list handle that is freed after it was read.</summary>
    internal static IReadOnlyList<T> Values<T>(nint list, ListReader<T> reader) =>
        Value(list, all => List(all, reader.Count, reader.Get, reader.Read), reader.Free);

    /// <summary>The values of a list that is part of something else.</summary>
    internal static IReadOnlyList<T> List<T>(nint list, Func<nint, int> count, Func<nint, int, nint> get,
        Func<nint, T> read) => List(count(list), index => read(get(list, index)));

    internal static IReadOnlyList<T> List<T>(int count, Func<int, T> get)
    {
        T[] values = new T[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = get(i);
        }
        return Array.AsReadOnly(values);
    }

    internal static IReadOnlyDictionary<string, T> Map<T>(int count, Func<int, string> key, Func<int, T> get)
    {
        Dictionary<string, T> values = [];
        for (int i = 0; i < count; i++)
        {
            values[key(i)] = get(i);
        }
        return values.AsReadOnly();
    }

    /// <summary>A text that the service always tells; empty should it fail to.</summary>
    internal static string Known(string? text) => text ?? "";

    internal static DateTimeOffset? Time(long unixMs) =>
        unixMs < 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(unixMs, LastMs));

    internal static long? Number(long number) => number < 0 ? null : number;

    internal static double? Number(double number) => number < 0 ? null : number;

    private static readonly long LastMs = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}

/// <summary>The functions that read one type of list.</summary>
internal sealed record ListReader<T>(
    Func<nint, int> Count, Func<nint, int, nint> Get, Func<nint, T> Read, Action<nint> Free);
