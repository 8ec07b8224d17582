namespace LibOrder;

/// <summary>What an update of a tracker tells.</summary>
public enum UpdateKind
{
    /// <summary>Asked again, nothing changed.</summary>
    Report = Native.ORDER_UPDATE_REPORT,

    /// <summary>The state or the status changed, or this is the first report.</summary>
    Change = Native.ORDER_UPDATE_CHANGE,

    /// <summary>A line item of the order changed.</summary>
    LineItem = Native.ORDER_UPDATE_LINE_ITEM,

    /// <summary>Asking failed; it goes on.</summary>
    Trouble = Native.ORDER_UPDATE_TROUBLE,

    /// <summary>The last update of this order.</summary>
    End = Native.ORDER_UPDATE_END,
}
