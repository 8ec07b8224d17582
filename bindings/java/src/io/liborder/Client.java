package io.liborder;

import java.lang.ref.Cleaner;
import java.util.Objects;

/**
 * A session with one provider: its connections, credentials and settings. Any number of threads may use it at once.
 *
 * <p>Orders, trackers and downloads made from it go on working after it is closed.
 */
public final class Client implements AutoCloseable {
    private final LogSink log;
    private final NativeHandle handle;
    private final Cleaner.Cleanable closing;

    private Client(long client, LogSink log) {
        this.log = log;
        // Its calls in flight end by themselves: interrupting them would end those of its orders, too.
        handle = new NativeHandle("the client", client, address -> {}, Native::order_client_free);
        closing = handle.ownedBy(this);
    }

    /**
     * Opens a client with settings from the environment. Sends nothing yet.
     *
     * @param provider for example {@code "up42"}; see {@link OrderLibrary#providers()}
     * @return the client, to be closed
     */
    public static Client open(String provider) {
        return open(provider, new Settings());
    }

    /**
     * Opens a client. Sends nothing yet.
     *
     * @param provider for example {@code "up42"}; see {@link OrderLibrary#providers()}
     * @param settings how it shall work
     * @return the client, to be closed
     */
    public static Client open(String provider, Settings settings) {
        Objects.requireNonNull(provider, "provider");
        long made = settings.with(pairs -> Native.order_client_create(pairs, provider));
        return new Client(made, settings.sink());
    }

    /**
     * Opens a second client on the same session: it shares connections and credentials and is interrupted on its own.
     *
     * @return the second client, to be closed
     */
    public Client duplicate() {
        return new Client(handle.sharedLong(Native::order_client_clone), log);
    }

    /**
     * The name of its provider.
     *
     * @return for example {@code "up42"}
     */
    public String provider() {
        return handle.shared(Native::order_client_provider);
    }

    /** Finds out whether the credentials and the connection work, by one authenticated call. */
    public void check() {
        handle.sharedLong(Native::order_client_check);
    }

    /**
     * What is in force and where it came from: endpoints, kind of credentials, proxy, CA file; no secrets. Sends
     * nothing.
     *
     * @return a JSON object as text
     */
    public String describe() {
        return handle.shared(client -> Text.take(Native.order_client_describe(client)));
    }

    /**
     * Makes a handle on one existing order. Sends nothing yet.
     *
     * @param id the provider's id
     * @return the order, to be closed
     */
    public Order order(String id) {
        Objects.requireNonNull(id, "id");
        return new Order(handle.sharedLong(client -> Native.order_init(client, id)), log);
    }

    /**
     * Ends every call that runs on this client, and on what was made from it, with a {@link CallInterruptedException};
     * later ones too, until {@link #resume()}.
     */
    public void interrupt() {
        handle.run(Native::order_client_interrupt);
    }

    /** Takes an interruption back. */
    public void resume() {
        handle.run(Native::order_client_resume);
    }

    /** Closes the client; calls that still run on it go on to their end. A second time does nothing. */
    @Override
    public void close() {
        closing.clean();
    }
}
