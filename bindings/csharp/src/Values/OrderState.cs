namespace LibOrder;

/// <summary>The state of an order, to switch on; the provider's own word stands beside it.</summary>
public enum OrderState
{
    /// <summary>Not asked yet.</summary>
    Unknown = Native.ORDER_STATE_UNKNOWN,

    /// <summary>On its way.</summary>
    Open = Native.ORDER_STATE_OPEN,

    /// <summary>Waits for the customer: a decision, or a placement that failed.</summary>
    NeedsAttention = Native.ORDER_STATE_NEEDS_ATTENTION,

    /// <summary>Ended: done.</summary>
    Fulfilled = Native.ORDER_STATE_FULFILLED,

    /// <summary>Ended: failed for good.</summary>
    Failed = Native.ORDER_STATE_FAILED,

    /// <summary>Ended: cancelled.</summary>
    Cancelled = Native.ORDER_STATE_CANCELLED,
}
