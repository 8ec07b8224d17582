namespace LibOrder;

/// <summary>What came of placing a draft.</summary>
public sealed record Placement
{
    internal Placement(nint placement)
    {
        Reference = Native.order_placement_reference(placement);
        IsRecovered = Native.order_placement_is_recovered(placement) != 0;
        PlacedCount = (int)Native.order_placement_placed_count(placement);
        Items = Read.List(Native.order_placement_item_count(placement), index => new PlacementItem(Native.order_placement_item_at(placement, index)));
        Json = Native.order_placement_document_json(placement);
    }

    /// <summary>The tag its orders carry.</summary>
    public string? Reference { get; }

    /// <summary>Whether its orders were found, because the answer was lost or because their key or quote had placed
    /// them before.</summary>
    public bool IsRecovered { get; }

    /// <summary>How many orders exist.</summary>
    public int PlacedCount { get; }

    /// <summary>What came of each area.</summary>
    public IReadOnlyList<PlacementItem> Items { get; }

    /// <summary>The provider's document; none for a recovered placement.</summary>
    public string? Json { get; }
}

/// <summary>What came of one area.</summary>
public sealed record PlacementItem
{
    internal PlacementItem(nint record)
    {
        Index = Read.Number(Native.order_placement_item_index(record));
        OrderId = Native.order_placement_item_order_id(record);
        Problem = Native.order_placement_item_problem(record);
        IsUnknown = Native.order_placement_item_is_unknown(record) != 0;
    }

    /// <summary>The position of the area in the draft, from 0.</summary>
    public long? Index { get; }

    /// <summary>The order placed for the area.</summary>
    public string? OrderId { get; }

    /// <summary>Why there is none.</summary>
    public string? Problem { get; }

    /// <summary>Whether it is not known whether the area was ordered.</summary>
    public bool IsUnknown { get; }
}
