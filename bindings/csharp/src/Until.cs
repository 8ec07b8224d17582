namespace LibOrder;

/// <summary>What ends a wait for an order.</summary>
public enum Until
{
    /// <summary>It is fulfilled, failed or cancelled, or it needs attention.</summary>
    EndOrAttention = Native.ORDER_UNTIL_END_OR_ATTENTION,

    /// <summary>It is fulfilled, failed or cancelled.</summary>
    End = Native.ORDER_UNTIL_END,

    /// <summary>As <see cref="EndOrAttention"/>, or its first assets exist.</summary>
    Delivery = Native.ORDER_UNTIL_DELIVERY,
}
