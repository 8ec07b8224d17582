// The address of something native that lives until it is closed and no call is using it any more.
package io.liborder;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

final class NativeHandle {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final int CLOSED = 1 << 31;

    private final String name;
    private final long address;
    private final LongConsumer interrupt;
    private final LongConsumer free;
    private final ReentrantLock turn = new ReentrantLock();
    /** How many calls are using it, and the bit CLOSED. */
    private final AtomicInteger uses = new AtomicInteger();

    NativeHandle(String name, long address, LongConsumer interrupt, LongConsumer free) {
        this.name = name;
        this.address = address;
        this.interrupt = interrupt;
        this.free = free;
    }

    /** What closes this handle, once: when it is told to, or when its owner can not be reached any more. */
    Cleaner.Cleanable ownedBy(Object owner) {
        return CLEANER.register(owner, this::close);
    }

    /** Runs a call that any number of threads may run at once. */
    <T> T shared(LongFunction<T> call) {
        enter();
        try {
            return call.apply(address);
        } finally {
            leave();
        }
    }

    /** As {@link #shared}, for a call that gives a number. */
    long sharedLong(LongUnaryOperator call) {
        enter();
        try {
            return call.applyAsLong(address);
        } finally {
            leave();
        }
    }

    /** Runs a call that must not run twice at once; another thread's waits for its turn. */
    <T> T alone(LongFunction<T> call) {
        enter();
        turn.lock();
        try {
            return call.apply(closedMeanwhile() ? refuse() : address);
        } finally {
            turn.unlock();
            leave();
        }
    }

    /** As {@link #alone}, for a call that gives a number. */
    long aloneLong(LongUnaryOperator call) {
        enter();
        turn.lock();
        try {
            return call.applyAsLong(closedMeanwhile() ? refuse() : address);
        } finally {
            turn.unlock();
            leave();
        }
    }

    /** As {@link #shared}, for a call that gives nothing. */
    void run(LongConsumer call) {
        enter();
        try {
            call.accept(address);
        } finally {
            leave();
        }
    }

    private void close() {
        int before = uses.getAndUpdate(count -> count | CLOSED);
        if (before == 0) {
            free.accept(address);
        } else if (before > 0) {
            endCalls();
        }
    }

    /** The calls in flight end soon; the last of them frees. */
    private void endCalls() {
        int now = uses.getAndUpdate(count -> count == CLOSED ? count : count + 1);
        if (now != CLOSED) {
            interrupt.accept(address);
            leave();
        }
    }

    private void enter() {
        int before = uses.getAndUpdate(count -> count < 0 ? count : count + 1);
        if (before < 0) {
            refuse();
        }
    }

    private void leave() {
        if (uses.decrementAndGet() == CLOSED) {
            free.accept(address);
        }
    }

    private boolean closedMeanwhile() {
        return uses.get() < 0;
    }

    private long refuse() {
        throw new IllegalStateException(name + " is closed");
    }
}
