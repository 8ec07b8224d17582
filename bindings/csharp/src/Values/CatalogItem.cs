namespace LibOrder;

/// <summary>Hardware that can be ordered.</summary>
public sealed record CatalogItem
{
    internal CatalogItem(nint item)
    {
        Id = Read.Known(Native.order_catalog_item_id(item));
        Status = Native.order_catalog_item_status(item);
        PowerKva = Read.Number(Native.order_catalog_item_power_kva(item));
        WeightLbs = Read.Number(Native.order_catalog_item_weight_lbs(item));
        Capacities = Read.List(Native.order_catalog_item_capacity_count(item), index => new Capacity(Native.order_catalog_item_capacity(item, index)));
        UplinkGbps = Read.List(Native.order_catalog_item_uplink_gbps_count(item),
            index => Native.order_catalog_item_uplink_gbps(item, index));
        Storage = Read.List(Native.order_catalog_item_storage_count(item),
            index => Native.order_catalog_item_storage(item, index));
        Json = Read.Known(Native.order_catalog_item_document_json(item));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its status: <c>"AVAILABLE"</c> or <c>"DISCONTINUED"</c>.</summary>
    public string? Status { get; }

    /// <summary>The power it draws, in kVA.</summary>
    public double? PowerKva { get; }

    /// <summary>Its weight, in pounds.</summary>
    public double? WeightLbs { get; }

    /// <summary>The kinds of EC2 capacity it has.</summary>
    public IReadOnlyList<Capacity> Capacities { get; }

    /// <summary>The uplink speeds it supports, in Gbit/s.</summary>
    public IReadOnlyList<long> UplinkGbps { get; }

    /// <summary>The kinds of storage it supports: <c>"EBS"</c>, <c>"S3"</c>.</summary>
    public IReadOnlyList<string> Storage { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}

/// <summary>A kind of EC2 capacity.</summary>
public sealed record Capacity
{
    internal Capacity(nint record)
    {
        Family = Native.order_capacity_family(record);
        MaxSize = Native.order_capacity_max_size(record);
        Quantity = Native.order_capacity_quantity(record);
    }

    /// <summary>The instance family of a capacity.</summary>
    public string? Family { get; }

    /// <summary>The largest instance size of a capacity.</summary>
    public string? MaxSize { get; }

    /// <summary>How much of a capacity there is, in the provider's word.</summary>
    public string? Quantity { get; }
}
