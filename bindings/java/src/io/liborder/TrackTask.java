// A wait for an order on another thread; it ends when its future does, whoever ends that.
package io.liborder;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

final class TrackTask implements Runnable {
    private final Order order;
    private final TrackOptions options;
    private final CompletableFuture<State> future = new CompletableFuture<>();
    private boolean running;
    private boolean interrupted;

    private TrackTask(Order order, TrackOptions options) {
        this.order = order;
        this.options = options;
    }

    static CompletableFuture<State> start(Order order, TrackOptions options, Executor executor) {
        TrackTask task = new TrackTask(order, options);
        task.future.whenComplete((state, failure) -> task.stop());
        executor.execute(task);
        return task.future;
    }

    @Override
    public void run() {
        try {
            future.complete(order.alone(this::waitInTurn));
        } catch (Throwable failure) {
            future.completeExceptionally(failure);
        }
    }

    /** Within the order's turn: an interruption of this wait must hit no other call of the order. */
    private State waitInTurn(long address) {
        if (!begin()) {
            return null;
        }
        try {
            return Order.track(address, options);
        } finally {
            end(address);
        }
    }

    private synchronized boolean begin() {
        running = !future.isDone();
        return running;
    }

    private synchronized void stop() {
        if (running) {
            interrupted = true;
            order.interruptIfOpen();
        }
    }

    private synchronized void end(long address) {
        running = false;
        if (interrupted) {
            Native.order_handle_resume(address);
        }
    }
}
