namespace LibOrder;

/// <summary>A filter over a list: pairs of text, listed with their meaning by
/// <see cref="OrderLibrary.QueryOptions"/>.</summary>
public sealed partial class Query
{
    private readonly OptionPairs pairs = new();

    /// <summary>Sets one option; one that repeats is added, <c>""</c> takes it back.</summary>
    /// <param name="name">The option, for example <c>status</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This query.</returns>
    public Query Set(string name, string value)
    {
        pairs.Set(name, value);
        return this;
    }

    /// <summary>Names the options that are set.</summary>
    /// <returns>For example <c>Query[status]</c>.</returns>
    public override string ToString() => nameof(Query) + pairs;

    internal Made Make() =>
        pairs.WriteTo(Native.order_query_create(), Native.order_query_set, Native.order_query_free);
}
