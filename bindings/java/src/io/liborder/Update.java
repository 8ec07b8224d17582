package io.liborder;

import java.util.Optional;

/** What a tracker has to tell. */
public final class Update {
    private final UpdateKind kind;
    private final String orderId;
    private final OrderState state;
    private final String status;
    private final String previousStatus;
    private final String lineItemId;
    private final OrderSnapshot snapshot;
    private final OrderException error;

    Update(long update) {
        kind = UpdateKind.of(Native.order_update_kind(update));
        orderId = Read.known(Native.order_update_order_id(update));
        state = OrderState.of(Native.order_update_state(update));
        status = Native.order_update_status(update);
        previousStatus = Native.order_update_previous_status(update);
        lineItemId = Native.order_update_line_item_id(update);
        long seen = Native.order_update_snapshot(update);
        snapshot = seen == 0 ? null : new OrderSnapshot(seen);
        long trouble = Native.order_update_error(update);
        error = trouble == 0 ? null : OrderException.of(trouble);
    }

    /**
     * What it tells.
     *
     * @return the kind
     */
    public UpdateKind kind() {
        return kind;
    }

    /**
     * The order it is about.
     *
     * @return its id
     */
    public String orderId() {
        return orderId;
    }

    /**
     * The order's state.
     *
     * @return the state
     */
    public OrderState state() {
        return state;
    }

    /**
     * The provider's word for the status.
     *
     * @return the text, when it is known
     */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /**
     * What the status was before.
     *
     * @return the text, when it is known
     */
    public Optional<String> previousStatus() {
        return Optional.ofNullable(previousStatus);
    }

    /**
     * The line item that changed.
     *
     * @return its id, with {@link UpdateKind#LINE_ITEM}
     */
    public Optional<String> lineItemId() {
        return Optional.ofNullable(lineItemId);
    }

    /**
     * The order as it was then.
     *
     * @return the order; empty when it was never fetched
     */
    public Optional<OrderSnapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    /**
     * Why asking failed, or why the order can not be asked for any more.
     *
     * @return the failure, with {@link UpdateKind#TROUBLE} and some {@link UpdateKind#END}
     */
    public Optional<OrderException> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public String toString() {
        return "Update[" + kind + ", " + orderId + ", " + status + "]";
    }
}
