namespace LibOrder;

/// <summary>What an order has delivered: a data item, or a piece of hardware.</summary>
public sealed record Asset
{
    internal Asset(nint asset)
    {
        Id = Read.Known(Native.order_asset_id(asset));
        OrderId = Native.order_asset_order_id(asset);
        AccountId = Native.order_asset_account_id(asset);
        WorkspaceId = Native.order_asset_workspace_id(asset);
        Name = Native.order_asset_name(asset);
        Title = Native.order_asset_title(asset);
        ContentType = Native.order_asset_content_type(asset);
        Source = Native.order_asset_source(asset);
        ProductId = Native.order_asset_product_id(asset);
        Producer = Native.order_asset_producer(asset);
        Collection = Native.order_asset_collection(asset);
        ExtractionStatus = Native.order_asset_extraction_status(asset);
        SizeBytes = Read.Number(Native.order_asset_size_bytes(asset));
        Created = Read.Time(Native.order_asset_created_unix_ms(asset));
        Updated = Read.Time(Native.order_asset_updated_unix_ms(asset));
        Tags = Read.List(Native.order_asset_tag_count(asset), index => Native.order_asset_tag(asset, index));
        LineItemId = Native.order_asset_line_item_id(asset);
        MacAddresses = Read.List(Native.order_asset_mac_address_count(asset),
            index => Native.order_asset_mac_address(asset, index));
        Json = Read.Known(Native.order_asset_document_json(asset));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The order that delivered it.</summary>
    public string? OrderId { get; }

    /// <summary>The account it belongs to.</summary>
    public string? AccountId { get; }

    /// <summary>The workspace it belongs to.</summary>
    public string? WorkspaceId { get; }

    /// <summary>Its file name.</summary>
    public string? Name { get; }

    /// <summary>The title the customer gave it.</summary>
    public string? Title { get; }

    /// <summary>Its media type.</summary>
    public string? ContentType { get; }

    /// <summary>Where it came from: <c>"ARCHIVE"</c>, <c>"TASKING"</c>, <c>"PROCESSING"</c>.</summary>
    public string? Source { get; }

    /// <summary>The data product.</summary>
    public string? ProductId { get; }

    /// <summary>Who made the data.</summary>
    public string? Producer { get; }

    /// <summary>The collection it belongs to.</summary>
    public string? Collection { get; }

    /// <summary>Whether its geospatial metadata was read: <c>"SUCCESSFUL"</c>, <c>"FAILED"</c>, <c>"IN_PROGRESS"</c>,
    /// <c>"NOT_PROCESSED"</c>.</summary>
    public string? ExtractionStatus { get; }

    /// <summary>Its size in bytes.</summary>
    public long? SizeBytes { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset? Updated { get; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The line item it belongs to.</summary>
    public string? LineItemId { get; }

    /// <summary>Its MAC addresses.</summary>
    public IReadOnlyList<string> MacAddresses { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
