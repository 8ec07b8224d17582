using System.Globalization;

namespace LibOrder;

/// <summary>What scenes are looked for; <see cref="OrderLibrary.SearchOptions"/> lists the options with their
/// meaning.</summary>
public sealed class Search
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

    /// <summary>Adds a collection to search.</summary>
    /// <param name="name">Its name, for example <c>phr</c>.</param>
    /// <returns>This search.</returns>
    public Search Collection(string name) => Set("collection", name);

    /// <summary>Sets the area that scenes must intersect.</summary>
    /// <param name="geoJson">A geometry, Feature or FeatureCollection, or a box: <c>"west,south,east,north"</c>.</param>
    /// <returns>This search.</returns>
    public Search Area(string geoJson) => Set("area", geoJson);

    /// <summary>Sets the first day of acquisition, UTC.</summary>
    /// <param name="day">The first day.</param>
    /// <returns>This search.</returns>
    public Search From(DateOnly day) => Set("from", day.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Sets the last day of acquisition, UTC.</summary>
    /// <param name="day">The last day.</param>
    /// <returns>This search.</returns>
    public Search To(DateOnly day) => Set("to", day.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Sets the cloud cover accepted.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <returns>This search.</returns>
    public Search MaxCloudPercent(double percent) =>
        Set("max_cloud_percent", percent.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets how many scenes are wanted at most.</summary>
    /// <param name="limit">1 or more.</param>
    /// <returns>This search.</returns>
    public Search Limit(int limit) => Set("limit", Check.PositiveText(limit, nameof(limit)));

    /// <summary>Names the options that are set.</summary>
    /// <returns>For example <c>Search[collection, area]</c>.</returns>
    public override string ToString() => nameof(Search) + pairs;

    internal Made Make() =>
        pairs.WriteTo(Native.order_search_create(), Native.order_search_set, Native.order_search_free);
}
