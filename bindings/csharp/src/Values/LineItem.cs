namespace LibOrder;

/// <summary>A position of a hardware order.</summary>
public sealed record LineItem
{
    internal LineItem(nint lineItem)
    {
        Id = Read.Known(Native.order_line_item_id(lineItem));
        CatalogItemId = Native.order_line_item_catalog_item_id(lineItem);
        Status = Native.order_line_item_status(lineItem);
        Quantity = Read.Number(Native.order_line_item_quantity(lineItem));
        ShipmentTrackingNumber = Native.order_line_item_shipment_tracking_number(lineItem);
        ShipmentCarrier = Native.order_line_item_shipment_carrier(lineItem);
        PreviousLineItemId = Native.order_line_item_previous_line_item_id(lineItem);
        PreviousOrderId = Native.order_line_item_previous_order_id(lineItem);
        Hardware = Read.List(Native.order_line_item_hardware_count(lineItem),
            index => new HardwarePiece(Native.order_line_item_hardware(lineItem, index)));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What was ordered.</summary>
    public string? CatalogItemId { get; }

    /// <summary>Its status, in the provider's word: <c>"PREPARING"</c>, <c>"SHIPPED"</c>, <c>"INSTALLED"</c>,
    /// ...</summary>
    public string? Status { get; }

    /// <summary>How many were ordered.</summary>
    public long? Quantity { get; }

    /// <summary>The carrier's number of the shipment.</summary>
    public string? ShipmentTrackingNumber { get; }

    /// <summary>The carrier: <c>"DHL"</c>, <c>"FEDEX"</c>, ...</summary>
    public string? ShipmentCarrier { get; }

    /// <summary>The line item this one replaces.</summary>
    public string? PreviousLineItemId { get; }

    /// <summary>The order of the line item this one replaces.</summary>
    public string? PreviousOrderId { get; }

    /// <summary>The pieces of hardware that are known.</summary>
    public IReadOnlyList<HardwarePiece> Hardware { get; }
}

/// <summary>A piece of hardware.</summary>
public sealed record HardwarePiece
{
    internal HardwarePiece(nint record)
    {
        AssetId = Native.order_hardware_id(record);
        MacAddresses = Read.List(Native.order_hardware_mac_address_count(record),
            index => Native.order_hardware_mac_address(record, index));
    }

    /// <summary>Its id.</summary>
    public string? AssetId { get; }

    /// <summary>Its MAC addresses.</summary>
    public IReadOnlyList<string> MacAddresses { get; }
}
