// The address of something native: it is freed when it is closed and no call is using it any more.
package io.liborder;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

final class NativeHandle {
    private static final int CLOSED = 1 << 31;

    final long address;
    private final LongConsumer free;
    /** How many calls are using it, and the bit CLOSED. */
    private final AtomicInteger uses = new AtomicInteger();

    NativeHandle(long address, LongConsumer free) {
        this.address = address;
        this.free = free;
    }

    /** Keeps it for a call, until leave(); false when it is closed. */
    boolean enter() {
        return uses.getAndUpdate(count -> count < 0 ? count : count + 1) >= 0;
    }

    void leave() {
        if (uses.decrementAndGet() == CLOSED) {
            free.accept(address);
        }
    }

    boolean isClosed() {
        return uses.get() < 0;
    }

    /** Lets no more calls in; the last one out frees it, and that is this one when there are none. */
    void close() {
        if (uses.getAndUpdate(count -> count | CLOSED) == 0) {
            free.accept(address);
        }
    }

    /** Does something to the calls that are still in a closed handle, if there are any. */
    void whileInUse(LongConsumer action) {
        int before = uses.getAndUpdate(count -> count == CLOSED ? count : count + 1);
        if (before != CLOSED) {
            action.accept(address);
            leave();
        }
    }
}
