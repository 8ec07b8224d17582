package io.liborder;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One existing order. Any thread may use it; calls of several threads take turns, except {@link #interrupt()}, which
 * ends the call that runs, and {@link #close()}, which ends it for good.
 */
public final class Order extends NativeObject {

    Order(long order, LogSink log) {
        super(order, log, Native::order_handle_interrupt, Native::order_handle_free);
    }

    /**
     * The provider's id.
     *
     * @return the id it was made with
     */
    public String id() {
        return shared(Native::order_handle_id);
    }

    /**
     * Fetches the order's state.
     *
     * @return the state; {@link #statusText()} then tells the provider's own word
     */
    public State status() {
        return State.of(aloneLong(Native::order_status));
    }

    /**
     * The provider's word for the status, as the last call that fetched it saw it. Sends nothing.
     *
     * @return for example {@code "BEING_FULFILLED"}; empty before the first fetch
     */
    public Optional<String> statusText() {
        return Optional.ofNullable(alone(Native::order_status_text));
    }

    /**
     * Fetches the whole order.
     *
     * @return the order as it is now
     */
    public Snapshot fetchSnapshot() {
        return alone(order -> Read.taken(Native.order_snapshot_fetch(order), Snapshot::new));
    }

    /**
     * Fetches what a tasking order asks for.
     *
     * @return what it asks for; empty for any other order
     */
    public Optional<Tasking> fetchTasking() {
        return alone(order -> {
            long tasking = Native.order_tasking_fetch(order);
            return tasking == 0 ? Optional.empty() : Optional.of(Read.taken(tasking, Tasking::new));
        });
    }

    /**
     * Finds out whether the order is done.
     *
     * @return whether it is fulfilled
     */
    public boolean isFulfilled() {
        return aloneLong(Native::order_is_fulfilled) != 0;
    }

    /**
     * Waits until the order ends or needs attention; see {@link TrackOptions#defaults()}.
     *
     * @return the state that ended the wait
     */
    public State track() {
        return track(TrackOptions.defaults());
    }

    /**
     * Waits for the order, through transient errors and expired tokens. A {@link Tracker} tells of each change.
     * {@link #interrupt()} ends the wait; {@link Thread#interrupt()} can not.
     *
     * @param options how to wait
     * @return the state that ended the wait; an order that failed or was cancelled is no error
     */
    public State track(TrackOptions options) {
        Check.notNull(options, "options");
        return alone(order -> track(order, options));
    }

    static State track(long order, TrackOptions options) {
        return State.of(
                Native.order_track(order, options.reportSeconds, options.timeoutMs, options.until.number));
    }

    /**
     * Waits for the order on a thread of its own.
     *
     * @param options how to wait
     * @return the state that ends the wait; cancelling it ends the wait within a tenth of a second
     */
    public CompletableFuture<State> trackAsync(TrackOptions options) {
        return trackAsync(options, wait -> {
            Thread thread = new Thread(wait, "liborder track " + id());
            thread.setDaemon(true);
            thread.start();
        });
    }

    /**
     * Waits for the order on a thread of an executor, which the wait occupies. Other calls on this order take their
     * turn after it: wait on an order that is not used for anything else.
     *
     * @param options how to wait
     * @param executor whose thread waits
     * @return the state that ends the wait; cancelling it ends the wait within a tenth of a second
     */
    public CompletableFuture<State> trackAsync(TrackOptions options, Executor executor) {
        return TrackTask.start(this, Check.notNull(options, "options"), Check.notNull(executor, "executor"));
    }

    /**
     * Lists what the order has delivered so far, the first 100 of it.
     *
     * @return the assets
     */
    public List<Asset> assets() {
        return listAssets(0, null);
    }

    /**
     * Lists what the order has delivered so far.
     *
     * @param limit how many at most, 1 to 100000
     * @param sort for example {@code "size,desc"}
     * @return the assets
     */
    public List<Asset> assets(int limit, String sort) {
        return listAssets(Check.positive(limit, "limit"), Check.notNull(sort, "sort"));
    }

    private List<Asset> listAssets(int limit, String sort) {
        return alone(order -> Read.taken(Native.order_assets(order, limit, sort), Asset::list));
    }

    /**
     * Cancels the order. Sent once; a lost answer is looked up.
     *
     * @return its state after it
     */
    public State cancel() {
        return State.of(aloneLong(Native::order_cancel));
    }

    /**
     * Replaces the tags of the order.
     *
     * @param tags the new tags
     * @return the order after it
     */
    public Snapshot replaceTags(List<String> tags) {
        String json = Json.array(tags);
        return alone(order -> Read.taken(Native.order_tags_replace(order, json), Snapshot::new));
    }

    /**
     * Fetches how much of the ordered area has been delivered.
     *
     * @return the coverage
     */
    public Coverage fetchCoverage() {
        return alone(order -> Read.taken(Native.order_coverage_fetch(order), Coverage::new));
    }

    /**
     * Ends the call that runs on this order with a {@link CallInterruptedException}; later ones too, until
     * {@link #resume()}.
     */
    public void interrupt() {
        run(Native::order_handle_interrupt);
    }

    /** Takes an interruption back. */
    public void resume() {
        run(Native::order_handle_resume);
    }

    void interruptIfOpen() {
        runIfOpen(Native::order_handle_interrupt);
    }
}
