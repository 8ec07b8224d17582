package io.liborder;

/** How much a log is told; each level includes those before it. */
public enum LogLevel {
    /** What failed. */
    ERROR(Native.ORDER_LOG_ERROR),
    /** What went wrong and was got over. */
    WARNING(Native.ORDER_LOG_WARNING),
    /** What was done. */
    INFO(Native.ORDER_LOG_INFO),
    /** Each step. */
    DEBUG(Native.ORDER_LOG_DEBUG);

    final int number;

    LogLevel(int number) {
        this.number = number;
    }

    static LogLevel of(int number) {
        for (LogLevel level : values()) {
            if (level.number == number) {
                return level;
            }
        }
        return DEBUG;
    }
}
