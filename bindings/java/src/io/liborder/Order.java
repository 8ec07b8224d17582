package io.liborder;

import java.lang.ref.Cleaner;
import java.util.Optional;

/**
 * One existing order. Any thread may use it; calls of several threads take turns, except {@link #interrupt()}, which
 * ends the call that runs.
 */
public final class Order implements AutoCloseable {
    /** Kept from the collector for as long as calls may write to it. */
    private final LogSink log;
    private final NativeHandle handle;
    private final Cleaner.Cleanable closing;

    Order(long order, LogSink log) {
        this.log = log;
        handle = new NativeHandle("the order", order, Native::order_handle_interrupt, Native::order_handle_free);
        closing = handle.ownedBy(this);
    }

    /**
     * The provider's id.
     *
     * @return the id it was made with
     */
    public String id() {
        return handle.shared(Native::order_handle_id);
    }

    /**
     * Fetches the order's state.
     *
     * @return the state; {@link #statusText()} then tells the provider's own word
     */
    public OrderState status() {
        return OrderState.of(handle.aloneLong(Native::order_status));
    }

    /**
     * The provider's word for the status, as the last call that fetched it saw it. Sends nothing.
     *
     * @return for example {@code "BEING_FULFILLED"}; empty before the first fetch
     */
    public Optional<String> statusText() {
        return Optional.ofNullable(handle.alone(Native::order_status_text));
    }

    /**
     * Ends the call that runs on this order with a {@link CallInterruptedException}; later ones too, until
     * {@link #resume()}.
     */
    public void interrupt() {
        handle.run(Native::order_handle_interrupt);
    }

    /** Takes an interruption back. */
    public void resume() {
        handle.run(Native::order_handle_resume);
    }

    /** Lets go of the order, which stays as it is; a call that runs on it is interrupted. A second time does nothing. */
    @Override
    public void close() {
        closing.clean();
    }
}
