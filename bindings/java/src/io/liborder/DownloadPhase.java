package io.liborder;

/** Where a download stands. */
public enum DownloadPhase {
    /** Nothing was sent yet. */
    STARTING(Native.ORDER_PHASE_STARTING),
    /** Bytes arrive. */
    DOWNLOADING(Native.ORDER_PHASE_DOWNLOADING),
    /** An archive is verified and unpacked. */
    UNPACKING(Native.ORDER_PHASE_UNPACKING),
    /** The files are whole and have their names. */
    DONE(Native.ORDER_PHASE_DONE);

    private final int number;

    DownloadPhase(int number) {
        this.number = number;
    }

    /** A phase that this version does not know is between the others. */
    static DownloadPhase of(long number) {
        for (DownloadPhase phase : values()) {
            if (phase.number == number) {
                return phase;
            }
        }
        return UNPACKING;
    }
}
