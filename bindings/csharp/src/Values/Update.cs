namespace LibOrder;

/// <summary>What a tracker has to tell.</summary>
public sealed record Update
{
    internal Update(nint update)
    {
        Kind = Enums.Kind(Native.order_update_kind(update));
        OrderId = Read.Known(Native.order_update_order_id(update));
        State = Enums.State(Native.order_update_state(update));
        Status = Native.order_update_status(update);
        PreviousStatus = Native.order_update_previous_status(update);
        LineItemId = Native.order_update_line_item_id(update);
        nint snapshot = Native.order_update_snapshot(update);
        Snapshot = snapshot == 0 ? null : new OrderSnapshot(snapshot);
        nint error = Native.order_update_error(update);
        Error = error == 0 ? null : OrderException.Of(error);
    }

    /// <summary>What it tells.</summary>
    public UpdateKind Kind { get; }

    /// <summary>The id of the order it is about.</summary>
    public string OrderId { get; }

    /// <summary>The order's state.</summary>
    public OrderState State { get; }

    /// <summary>The provider's word for the status.</summary>
    public string? Status { get; }

    /// <summary>What the status was before.</summary>
    public string? PreviousStatus { get; }

    /// <summary>The line item that changed, with <see cref="UpdateKind.LineItem"/>.</summary>
    public string? LineItemId { get; }

    /// <summary>The order as it was then; null when it was never fetched.</summary>
    public OrderSnapshot? Snapshot { get; }

    /// <summary>Why asking failed, or why the order can not be asked for any more; with
    /// <see cref="UpdateKind.Trouble"/> and some <see cref="UpdateKind.End"/>.</summary>
    public OrderException? Error { get; }
}
