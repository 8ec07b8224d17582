package io.liborder;

/** What ends a wait for an order. */
public enum Until {
    /** It is fulfilled, failed or cancelled, or it needs attention. */
    END_OR_ATTENTION(Native.ORDER_UNTIL_END_OR_ATTENTION),
    /** It is fulfilled, failed or cancelled. */
    END(Native.ORDER_UNTIL_END),
    /** As {@link #END_OR_ATTENTION}, or its first assets exist. */
    DELIVERY(Native.ORDER_UNTIL_DELIVERY);

    final int number;

    Until(int number) {
        this.number = number;
    }
}
