package io.liborder;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Waits for any number of orders on one thread: add them, then take updates until {@link #isDone()}, or iterate over
 * them. Calls of several threads take turns, except {@link #interrupt()} and {@link #close()}, which end the
 * one that runs.
 */
public final class Tracker extends NativeObject implements Iterable<Update> {

    Tracker(long tracker, LogSink log) {
        super(tracker, log, Native::order_tracker_interrupt, Native::order_tracker_free);
    }

    /**
     * Adds an order; one that is there already is left as it is.
     *
     * @param orderId the provider's id
     * @return this tracker
     */
    public Tracker add(String orderId) {
        Check.notNull(orderId, "orderId");
        aloneLong(tracker -> Native.order_tracker_add(tracker, orderId));
        return this;
    }

    /**
     * Waits for the next update.
     *
     * @return the update; empty when every order has ended
     */
    public Optional<Update> next() {
        return next(-1);
    }

    /**
     * Waits for the next update, but not for ever.
     *
     * @param timeout the longest wait; zero asks only what is due
     * @return the update; empty when the time was up or every order has ended
     */
    public Optional<Update> next(Duration timeout) {
        return next(Check.millis(timeout, "timeout"));
    }

    private Optional<Update> next(long timeoutMs) {
        return alone(tracker -> {
            long update = Native.order_tracker_next(tracker, timeoutMs);
            return update == 0 ? Optional.empty() : Optional.of(Read.taken(update, Update::new));
        });
    }

    /**
     * Whether every order has ended and every update was taken.
     *
     * @return whether nothing comes any more
     */
    public boolean isDone() {
        return shared(tracker -> Native.order_tracker_is_done(tracker) != 0);
    }

    /**
     * How many orders have not ended.
     *
     * @return their number
     */
    public int openCount() {
        return shared(Native::order_tracker_open_count);
    }

    /**
     * The updates to come, until every order has ended; each step waits.
     *
     * @return an iterator for one pass
     */
    @Override
    public Iterator<Update> iterator() {
        return new Iterator<>() {
            private Optional<Update> ready = Optional.empty();

            @Override
            public boolean hasNext() {
                if (ready.isEmpty()) {
                    ready = Tracker.this.next();
                }
                return ready.isPresent();
            }

            @Override
            public Update next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("every order has ended");
                }
                Update update = ready.get();
                ready = Optional.empty();
                return update;
            }
        };
    }

    /**
     * The updates to come, as a stream that waits at each step.
     *
     * @return a sequential stream
     */
    public Stream<Update> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Ends the wait that runs with a {@link CallInterruptedException}; later ones too, until {@link #resume()}.
     */
    public void interrupt() {
        run(Native::order_tracker_interrupt);
    }

    /** Takes an interruption back. */
    public void resume() {
        run(Native::order_tracker_resume);
    }
}
