package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing, interrupting, forgetting, and many threads. */
@Timeout(120)
class LifeTest extends SandboxTest {
    private static final TrackOptions SELDOM = TrackOptions.defaults().every(Duration.ofSeconds(60));
    /** Far below the minute that a wait would go on for. */
    private static final long PROMPTLY_MS = 10_000;

    @Test
    void aSecondCloseDoesNothing() {
        Client client = client();
        Order order = client.order("x");
        Tracker tracker = client.tracker(QUICKLY);
        Download download = client.download("x", Path.of("nowhere"));
        for (int i = 0; i < 3; i++) {
            order.close();
            tracker.close();
            download.close();
            client.close();
        }
        assertEquals(0, OrderLibrary.liveHandles());
    }

    @Test
    void useAfterCloseIsRefused() {
        Client client = client();
        Order order = client.order("x");
        Tracker tracker = client.tracker(QUICKLY);
        Download download = client.download("x", Path.of("nowhere"));
        order.close();
        tracker.close();
        download.close();
        client.close();
        assertThrows(IllegalStateException.class, order::status);
        assertThrows(IllegalStateException.class, order::interrupt);
        assertThrows(IllegalStateException.class, order::id);
        assertThrows(IllegalStateException.class, tracker::next);
        assertThrows(IllegalStateException.class, download::receivedBytes);
        assertThrows(IllegalStateException.class, () -> client.order("x"));
        assertThrows(IllegalStateException.class, () -> client.catalog().fetchDataProductSchema("x"));
        CompletionException e =
                assertThrows(CompletionException.class, () -> order.trackAsync(SELDOM, Runnable::run).join());
        assertTrue(e.getCause() instanceof IllegalStateException);
    }

    @Test
    void closingDuringAWaitEndsIt() throws Exception {
        try (Client client = client()) {
            Order order = client.order(sandbox.orderIn("PLACED"));
            CompletableFuture<State> wait = order.trackAsync(SELDOM);
            untilAsked();
            long start = System.nanoTime();
            order.close();
            ExecutionException e = assertThrows(ExecutionException.class, () -> wait.get(20, TimeUnit.SECONDS));
            assertTrue(e.getCause() instanceof CallInterruptedException, e.toString());
            assertTrue(millisSince(start) < PROMPTLY_MS);
            eventuallyLive(1);
        }
    }

    @Test
    void closingDuringWaitsOfManyThreadsNeverCrashes() throws Exception {
        String id = sandbox.orderIn("PLACED");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Client client = client()) {
            for (int round = 0; round < 100; round++) {
                Order order = client.order(id);
                List<Future<?>> calls = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    calls.add(threads.submit(() -> order.track(QUICKLY)));
                    calls.add(threads.submit(order::status));
                }
                calls.add(threads.submit(order::statusText));
                Sandbox.pause(round % 7);
                order.close();
                for (Future<?> call : calls) {
                    try {
                        call.get(20, TimeUnit.SECONDS);
                    } catch (ExecutionException e) {
                        assertTrue(e.getCause() instanceof CallInterruptedException
                                || e.getCause() instanceof IllegalStateException, e.toString());
                    }
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void interruptingEndsAWait() throws Exception {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("PLACED"))) {
            CompletableFuture<State> wait = order.trackAsync(SELDOM);
            untilAsked();
            long start = System.nanoTime();
            order.interrupt();
            ExecutionException e = assertThrows(ExecutionException.class, () -> wait.get(20, TimeUnit.SECONDS));
            assertTrue(e.getCause() instanceof CallInterruptedException, e.toString());
            assertTrue(millisSince(start) < PROMPTLY_MS);
        }
    }

    @Test
    void cancellingAWaitEndsIt() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("PLACED"))) {
            CompletableFuture<State> wait = order.trackAsync(SELDOM);
            untilAsked();
            long start = System.nanoTime();
            assertTrue(wait.cancel(true));
            assertThrows(CancellationException.class, wait::join);
            // This call's turn comes when the wait has ended, and it finds no interruption left.
            assertEquals("PLACED", order.statusText().orElseThrow());
            assertTrue(millisSince(start) < PROMPTLY_MS);
            assertEquals(State.OPEN, order.status());
        }
    }

    @Test
    void anOrderWorksAgainAfterResume() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("PLACED"))) {
            order.interrupt();
            assertThrows(CallInterruptedException.class, order::status);
            order.resume();
            assertEquals(State.OPEN, order.status());
            client.interrupt();
            assertThrows(CallInterruptedException.class, order::status);
            try (Client other = client.duplicate(); Order again = other.order(order.id())) {
                assertEquals(State.OPEN, again.status());
            }
            client.resume();
            assertEquals(State.OPEN, order.status());
        }
    }

    @Test
    void anOrderOutlivesItsClient() {
        Client client = client();
        try (Order order = client.order(sandbox.orderIn("PLACED"))) {
            client.close();
            assertEquals(State.OPEN, order.status());
        }
    }

    @Test
    void eightThreadsShareAClient() throws Exception {
        String id = sandbox.orderIn("PLACED");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Client client = client(); Order shared = client.order(id)) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> {
                    for (int k = 0; k < 20; k++) {
                        try (Order own = client.order(id)) {
                            assertEquals(State.OPEN, own.status());
                        }
                        assertEquals(State.OPEN, shared.status());
                        assertEquals("PLACED", shared.statusText().orElseThrow());
                    }
                }));
            }
            for (Future<?> call : calls) {
                call.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void tenThousandAbandonedObjectsAreFreed() {
        for (int i = 0; i < 100; i++) {
            Client client = client();
            for (int k = 0; k < 33; k++) {
                client.order("order " + k);
                client.tracker(QUICKLY);
                client.download("x", Path.of("nowhere"));
            }
        }
        eventuallyLive(0);
    }

    @Test
    void aHundredThousandFailuresLeaveMemoryFlat() {
        int times = 100_000;
        try (Client client = client()) {
            fail(client, 20_000);
            long heap = heldBytes();
            long handles = OrderLibrary.liveHandles();
            fail(client, times);
            // A single object kept of each failure would be more.
            long grown = heldBytes() - heap;
            assertTrue(grown < 16L * times, grown + " bytes more");
            assertEquals(handles, OrderLibrary.liveHandles());
        }
    }

    @Test
    void logLinesReachTheProgram() {
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        Thread caller = Thread.currentThread();
        Settings settings = sandbox.settings().log(LogLevel.DEBUG, (level, line) -> {
            assertEquals(caller, Thread.currentThread());
            lines.add(level + " " + line);
        });
        try (Client client = Client.open("up42", settings); Order order = client.order(sandbox.orderIn("PLACED"))) {
            order.status();
        }
        assertFalse(lines.isEmpty());
        assertTrue(lines.stream().anyMatch(line -> line.contains("/v2/orders/")), lines.toString());
    }

    @Test
    void aLogFunctionThatFailsHarmsNothing() {
        ConcurrentLinkedQueue<Throwable> seen = new ConcurrentLinkedQueue<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> seen.add(e));
        Settings settings = sandbox.settings().log(LogLevel.DEBUG, (level, line) -> {
            throw new IllegalArgumentException("no room for " + line);
        });
        try (Client client = Client.open("up42", settings); Order order = client.order(sandbox.orderIn("PLACED"))) {
            assertEquals(State.OPEN, order.status());
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
        assertTrue(seen.peek() instanceof IllegalArgumentException);
    }

    private static void fail(Client client, int times) {
        for (int i = 0; i < times; i++) {
            assertThrows(OrderException.class, () -> client.order(""));
        }
    }

    /** Until a wait on another thread has asked, and probably sleeps: no verdict hangs on that. */
    private static void untilAsked() {
        sandbox.untilSeen("/v2/orders/");
        Sandbox.pause(50);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void eventuallyLive(long expected) {
        for (int i = 0; i < 600 && OrderLibrary.liveHandles() != expected; i++) {
            System.gc();
            Sandbox.pause(50);
        }
        assertEquals(expected, OrderLibrary.liveHandles());
    }

    /** The heap without what could be collected: unlike resident memory, it does not depend on the machine. */
    private static long heldBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
