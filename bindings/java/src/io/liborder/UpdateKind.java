package io.liborder;

/** What an update of a tracker tells. */
public enum UpdateKind {
    /** Asked again, nothing changed. */
    REPORT(Native.ORDER_UPDATE_REPORT),
    /** The state or the status changed, or this is the first report. */
    CHANGE(Native.ORDER_UPDATE_CHANGE),
    /** A line item of the order changed. */
    LINE_ITEM(Native.ORDER_UPDATE_LINE_ITEM),
    /** Asking failed; it goes on. */
    TROUBLE(Native.ORDER_UPDATE_TROUBLE),
    /** The last update of this order. */
    END(Native.ORDER_UPDATE_END);

    private final int number;

    UpdateKind(int number) {
        this.number = number;
    }

    /** A kind that this version does not know is a report. */
    static UpdateKind of(int number) {
        for (UpdateKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        return REPORT;
    }
}
