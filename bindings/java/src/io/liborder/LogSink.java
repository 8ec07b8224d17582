// Hands the library's log lines to the program; C knows it by a number, so that nothing dangles.
package io.liborder;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Lives as long as a Client, Order, Tracker or Download that was made with it. */
final class LogSink {
    private static final Map<Long, WeakReference<LogSink>> SINKS = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong();

    final LogLevel level;
    final long number = LAST.incrementAndGet();
    private final BiConsumer<LogLevel, String> consumer;

    LogSink(LogLevel level, BiConsumer<LogLevel, String> consumer) {
        this.level = level;
        this.consumer = consumer;
        long id = number;
        SINKS.put(id, new WeakReference<>(this));
        NativeObject.CLEANER.register(this, () -> SINKS.remove(id));
    }

    /** Called by the native library; nothing the program throws may reach it. */
    static void deliver(long number, int level, byte[] message) {
        WeakReference<LogSink> reference = SINKS.get(number);
        LogSink sink = reference == null ? null : reference.get();
        if (sink == null) {
            return;
        }
        try {
            sink.consumer.accept(LogLevel.of(level), Text.of(message));
        } catch (Throwable e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
