namespace LibOrder;

/// <summary>An order that is not placed yet; <see cref="OrderLibrary.DraftOptions"/> lists the options with their
/// meaning.</summary>
public sealed partial class Draft
{
    private readonly OptionPairs pairs = new();

    /// <summary>Areas and line items, in the order they were added.</summary>
    private readonly List<Action<nint>> parts = [];

    /// <summary>Sets one option; one that repeats is added, <c>""</c> takes it back.</summary>
    /// <param name="name">The option, for example <c>parameters</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This draft.</returns>
    public Draft Set(string name, string value)
    {
        pairs.Set(name, value);
        return this;
    }

    /// <summary>Adds an area; each geometry in it becomes an order of its own.</summary>
    /// <param name="geoJson">A geometry, Feature or FeatureCollection, or a box: <c>"west,south,east,north"</c>.</param>
    /// <returns>This draft.</returns>
    public Draft Area(string geoJson)
    {
        ArgumentNullException.ThrowIfNull(geoJson);
        parts.Add(draft => Native.order_draft_add_area(draft, geoJson));
        return this;
    }

    /// <summary>Adds a line item to an order of hardware.</summary>
    /// <param name="catalogItemId">What to order, see <see cref="CatalogItem.Id"/>.</param>
    /// <param name="quantity">How many, 1 or more.</param>
    /// <returns>This draft.</returns>
    public Draft LineItem(string catalogItemId, int quantity)
    {
        ArgumentNullException.ThrowIfNull(catalogItemId);
        Check.Positive(quantity, nameof(quantity));
        parts.Add(draft => Native.order_draft_add_line_item(draft, catalogItemId, quantity));
        return this;
    }

    /// <summary>Names the options that are set.</summary>
    /// <returns>For example <c>Draft[data_product, scene]</c>.</returns>
    public override string ToString() => nameof(Draft) + pairs;

    internal Made Make() => pairs.WriteTo(
        Native.order_draft_create(), Native.order_draft_set, Native.order_draft_free,
        draft => parts.ForEach(part => part(draft)));
}
