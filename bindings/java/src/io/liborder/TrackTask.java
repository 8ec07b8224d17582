// A wait for an order on another thread; it ends when its future does, whoever ends that.
package io.liborder;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

final class TrackTask implements Runnable {
    private final Order order;
    private final TrackOptions options;
    private final CompletableFuture<OrderState> future = new CompletableFuture<>();
    private boolean running;
    private boolean interrupted;

    private TrackTask(Order order, TrackOptions options) {
        this.order = order;
        this.options = options;
    }

    static CompletableFuture<OrderState> start(Order order, TrackOptions options, Executor executor) {
        TrackTask task = new TrackTask(order, options);
        task.future.whenComplete((state, failure) -> task.stop());
        executor.execute(task);
        return task.future;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            OrderState state = order.track(options);
            end();
            future.complete(state);
        } catch (Throwable failure) {
            end();
            future.completeExceptionally(failure);
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

    /** The next wait must not find this one's interruption. */
    private synchronized void end() {
        running = false;
        if (interrupted) {
            order.resumeIfOpen();
        }
    }
}
