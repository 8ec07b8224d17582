package io.liborder;

import java.util.function.BiConsumer;
import java.util.function.LongFunction;

/**
 * How a client shall work: pairs of text, listed with their meaning by {@link OrderLibrary#settingOptions()}.
 *
 * <p>What is not set is read from its environment variable, unless {@code environment} is {@code false}. Names and
 * values are checked when a client is opened with them.
 */
public final class Settings extends SettingsOptions {
    private final OptionPairs pairs = new OptionPairs();
    private LogSink log;

    /** Nothing set. */
    public Settings() {}

    @Override
    public Settings set(String name, String value) {
        pairs.set(name, value);
        return this;
    }

    /**
     * Sets who is told what the library does. The consumer runs on the thread that made the call, and must not use the
     * library; what it throws goes to the thread's handler of uncaught exceptions.
     *
     * @param level the finest level wanted
     * @param consumer takes a level and one line without secrets
     * @return these settings
     */
    public Settings log(LogLevel level, BiConsumer<LogLevel, String> consumer) {
        log = new LogSink(Check.notNull(level, "level"), Check.notNull(consumer, "consumer"));
        return this;
    }

    /**
     * Names the settings, without their values.
     *
     * @return for example {@code Settings[up42.username, up42.password]}
     */
    @Override
    public String toString() {
        return "Settings" + pairs;
    }

    LogSink sink() {
        return log;
    }

    <T> T with(LongFunction<T> call) {
        return pairs.with(Native.order_settings_create(), Native::order_settings_free, Native::order_settings_set,
                settings -> {
                    if (log != null) {
                        Native.order_settings_set_log(settings, log.number, log.level.number);
                    }
                    return call.apply(settings);
                });
    }
}
