namespace LibOrder;

/// <summary>How values are read from native records.</summary>
internal static class Read
{
    private static readonly long LastMs = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The value of a record that is freed after it was read.</summary>
    internal static T Taken<T>(nint record, Func<nint, T> read)
    {
        try
        {
            return read(record);
        }
        finally
        {
            Native.order_record_free(record);
        }
    }

    internal static IReadOnlyList<T> List<T>(int count, Func<int, T> get)
    {
        T[] values = new T[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = get(i);
        }
        return new ValueList<T>(values);
    }

    internal static string? Text(nint record, int field) => Native.order_record_text(record, field);

    /// <summary>A text that is always there; empty should the service fail to send it.</summary>
    internal static string KnownText(nint record, int field) => Native.order_record_text(record, field) ?? "";

    internal static long KnownInteger(nint record, int field) => Native.order_record_integer(record, field);

    internal static long? Integer(nint record, int field) => Optional(Native.order_record_integer(record, field));

    internal static double? Number(nint record, int field) =>
        Native.order_record_number(record, field) is double number and >= 0 ? number : null;

    internal static bool Flag(nint record, int field) => Native.order_record_code(record, field) != 0;

    internal static DateTimeOffset? Time(nint record, int field) =>
        Native.order_record_integer(record, field) is long unixMs and >= 0
            ? DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(unixMs, LastMs)) : null;

    internal static IReadOnlyList<string> Texts(nint record, int field) =>
        List(Native.order_record_count(record, field), i => Native.order_record_text_at(record, field, i));

    internal static IReadOnlyList<long> Integers(nint record, int field) =>
        List(Native.order_record_count(record, field), i => Native.order_record_integer_at(record, field, i));

    internal static IReadOnlyList<double> Numbers(nint record, int field) =>
        List(Native.order_record_count(record, field), i => Native.order_record_number_at(record, field, i));

    /// <summary>A nested record; null when absent.</summary>
    internal static T? Record<T>(nint record, int field, Func<nint, T> read)
        where T : class => Native.order_record_at(record, field, 0) is nint nested and not 0 ? read(nested) : null;

    internal static IReadOnlyList<T> Records<T>(nint record, int field, Func<nint, T> read) =>
        List(Native.order_record_count(record, field), i => read(Native.order_record_at(record, field, i)));

    internal static long? Optional(long number) => number < 0 ? null : number;
}
