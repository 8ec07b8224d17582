namespace LibOrder;

/// <summary>A product line of the catalog.</summary>
public sealed record Collection
{
    internal Collection(nint collection)
    {
        Name = Read.Known(Native.order_collection_name(collection));
        Title = Native.order_collection_title(collection);
        Description = Native.order_collection_description(collection);
        Kind = Native.order_collection_kind(collection);
        Host = Native.order_collection_host(collection);
        ProductType = Native.order_collection_product_type(collection);
        ResolutionClass = Native.order_collection_resolution_class(collection);
        ResolutionMinM = Read.Number(Native.order_collection_resolution_min_m(collection));
        ResolutionMaxM = Read.Number(Native.order_collection_resolution_max_m(collection));
        Integrations = Read.List(Native.order_collection_integration_count(collection),
            index => Native.order_collection_integration(collection, index));
        DataProducts = Read.List(Native.order_collection_data_product_count(collection),
            index => new DataProduct(Native.order_collection_data_product(collection, index)));
        Json = Read.Known(Native.order_collection_document_json(collection));
    }

    /// <summary>Its name, as searches take it.</summary>
    public string Name { get; }

    /// <summary>Its title.</summary>
    public string? Title { get; }

    /// <summary>What it is.</summary>
    public string? Description { get; }

    /// <summary>Its kind: <c>"ARCHIVE"</c> or <c>"TASKING"</c>.</summary>
    public string? Kind { get; }

    /// <summary>The name of the organisation that hosts it, as quicklooks take it.</summary>
    public string? Host { get; }

    /// <summary>What took its data: <c>"OPTICAL"</c>, <c>"SAR"</c>, <c>"ELEVATION"</c>.</summary>
    public string? ProductType { get; }

    /// <summary>The class of its resolution: <c>"VERY_HIGH"</c>, <c>"HIGH"</c>, <c>"MEDIUM"</c>,
    /// <c>"LOW"</c>.</summary>
    public string? ResolutionClass { get; }

    /// <summary>The finest ground resolution, in metres.</summary>
    public double? ResolutionMinM { get; }

    /// <summary>The coarsest ground resolution, in metres.</summary>
    public double? ResolutionMaxM { get; }

    /// <summary>What can be done with it, for example <c>"SEARCH_AVAILABLE"</c>.</summary>
    public IReadOnlyList<string> Integrations { get; }

    /// <summary>Its data products.</summary>
    public IReadOnlyList<DataProduct> DataProducts { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
