package io.liborder;

/** The state of an order, to switch on; the provider's own word stands beside it. */
public enum OrderState {
    /** Not asked yet. */
    UNKNOWN(Native.ORDER_STATE_UNKNOWN),
    /** On its way. */
    OPEN(Native.ORDER_STATE_OPEN),
    /** Waits for the customer: a decision, or a placement that failed. */
    NEEDS_ATTENTION(Native.ORDER_STATE_NEEDS_ATTENTION),
    /** Ended: done. */
    FULFILLED(Native.ORDER_STATE_FULFILLED),
    /** Ended: failed for good. */
    FAILED(Native.ORDER_STATE_FAILED),
    /** Ended: cancelled. */
    CANCELLED(Native.ORDER_STATE_CANCELLED);

    private final int number;

    OrderState(int number) {
        this.number = number;
    }

    /** A state that this version does not know is open. */
    static OrderState of(long number) {
        for (OrderState state : values()) {
            if (state.number == number) {
                return state;
            }
        }
        return OPEN;
    }
}
