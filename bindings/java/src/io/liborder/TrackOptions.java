package io.liborder;

import java.time.Duration;

/** How to wait for orders: how often to ask, how long to wait, and for what. Never changes. */
public final class TrackOptions {
    private static final TrackOptions DEFAULTS = new TrackOptions(0, -1, Until.END_OR_ATTENTION);

    /** Seconds between two questions; 0 for the library's own. */
    final double reportSeconds;
    /** Milliseconds; -1 for no end. */
    final long timeoutMs;
    final Until until;

    private TrackOptions(double reportSeconds, long timeoutMs, Until until) {
        this.reportSeconds = reportSeconds;
        this.timeoutMs = timeoutMs;
        this.until = until;
    }

    /**
     * Asks every two minutes until the order ends or needs attention, without a deadline.
     *
     * @return the defaults
     */
    public static TrackOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Asks at another interval.
     *
     * @param interval from 10 milliseconds to a day
     * @return options with this interval
     */
    public TrackOptions every(Duration interval) {
        Check.positive(interval, "interval");
        return new TrackOptions(interval.getSeconds() + interval.getNano() / 1e9, timeoutMs, until);
    }

    /**
     * Gives up with a {@link CallTimeoutException} after some time. It is for {@link Order#track(TrackOptions)}; a
     * {@link Tracker} has a timeout at each step.
     *
     * @param timeout zero or more
     * @return options with this deadline
     */
    public TrackOptions timeout(Duration timeout) {
        return new TrackOptions(reportSeconds, Check.millis(timeout, "timeout"), until);
    }

    /**
     * Waits for something else.
     *
     * @param until what ends the wait
     * @return options with this end
     */
    public TrackOptions until(Until until) {
        return new TrackOptions(reportSeconds, timeoutMs, Check.notNull(until, "until"));
    }
}
