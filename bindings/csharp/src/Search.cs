namespace LibOrder;

/// <summary>What scenes are looked for; <see cref="OrderLibrary.SearchOptions"/> lists the options with their
/// meaning.</summary>
public sealed partial class Search
{
    private readonly OptionPairs pairs = new();

    /// <summary>Sets one option; one that repeats is added, <c>""</c> takes it back.</summary>
    /// <param name="name">The option, for example <c>sort</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This search.</returns>
    public Search Set(string name, string value)
    {
        pairs.Set(name, value);
        return this;
    }

    /// <summary>Names the options that are set.</summary>
    /// <returns>For example <c>Search[collection, area]</c>.</returns>
    public override string ToString() => nameof(Search) + pairs;

    internal Made Make() =>
        pairs.WriteTo(Native.order_search_create(), Native.order_search_set, Native.order_search_free);
}
