package io.liborder;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

/** What owns something native. It is to be closed; the collector closes what was forgotten. */
abstract class NativeObject implements AutoCloseable {
    /** The only one, for it has a thread. */
    static final Cleaner CLEANER = Cleaner.create();

    /** Told what calls do, or null; kept from the collector for as long as there may be calls. */
    final LogSink log;
    private final NativeHandle handle;
    private final LongConsumer endCalls;
    private final Cleaner.Cleanable forgotten;
    private final ReentrantLock turn = new ReentrantLock();

    /** @param endCalls what close() does to calls in flight */
    NativeObject(long address, LogSink log, LongConsumer endCalls, LongConsumer free) {
        this.log = log;
        this.endCalls = endCalls;
        handle = new NativeHandle(address, free);
        forgotten = CLEANER.register(this, handle::close);
    }

    /** Closes it; later calls are an {@link IllegalStateException}. A second time does nothing. */
    @Override
    public void close() {
        handle.close();
        handle.whileInUse(endCalls);
        forgotten.clean();
    }

    /** Runs a call that any number of threads may run at once. */
    final <T> T shared(LongFunction<T> call) {
        enter();
        try {
            return call.apply(handle.address);
        } finally {
            leave();
        }
    }

    /** As {@link #shared}, for a call that gives a number. */
    final long sharedLong(LongUnaryOperator call) {
        enter();
        try {
            return call.applyAsLong(handle.address);
        } finally {
            leave();
        }
    }

    /** As {@link #shared}, for a call that gives nothing. */
    final void run(LongConsumer call) {
        enter();
        try {
            call.accept(handle.address);
        } finally {
            leave();
        }
    }

    /** As {@link #run}; nothing when it is closed. */
    final void runIfOpen(LongConsumer call) {
        if (handle.enter()) {
            try {
                call.accept(handle.address);
            } finally {
                leave();
            }
        }
    }

    /** Runs a call that must not run twice at once; another thread's waits for its turn. */
    final <T> T alone(LongFunction<T> call) {
        return shared(address -> {
            takeTurn();
            try {
                return call.apply(address);
            } finally {
                turn.unlock();
            }
        });
    }

    /** As {@link #alone}, for a call that gives a number. */
    final long aloneLong(LongUnaryOperator call) {
        return sharedLong(address -> {
            takeTurn();
            try {
                return call.applyAsLong(address);
            } finally {
                turn.unlock();
            }
        });
    }

    private void takeTurn() {
        turn.lock();
        if (handle.isClosed()) {
            turn.unlock();
            refuse();
        }
    }

    private void enter() {
        if (!handle.enter()) {
            refuse();
        }
    }

    private void leave() {
        handle.leave();
        // Not forgotten before here: else the collector could close it between two steps of a call.
        Reference.reachabilityFence(this);
    }

    private void refuse() {
        throw new IllegalStateException(getClass().getSimpleName() + " is closed");
    }
}
