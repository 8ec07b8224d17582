package io.liborder;

/** What the caller can do about a failure. */
public enum ErrorCode {
    /** The caller's mistake: an argument, a setting, a GeoJSON. */
    ARGUMENT(Native.ORDER_ERR_ARGUMENT),
    /** Credentials are missing, wrong or not allowed to do this: a {@link CredentialsException}. */
    CREDENTIALS(Native.ORDER_ERR_CREDENTIALS),
    /** The service knows no such thing: a {@link NotFoundException}. */
    NOT_FOUND(Native.ORDER_ERR_NOT_FOUND),
    /** No whole answer, after the retries. */
    NETWORK(Native.ORDER_ERR_NETWORK),
    /** The service refused, or answered what makes no sense. */
    PROVIDER(Native.ORDER_ERR_PROVIDER),
    /** A local file or folder. */
    FILES(Native.ORDER_ERR_FILES),
    /** The call was interrupted: a {@link CallInterruptedException}. */
    CANCELLED(Native.ORDER_ERR_CANCELLED),
    /** The deadline passed: a {@link CallTimeoutException}. */
    TIMEOUT(Native.ORDER_ERR_TIMEOUT),
    /** Something that is done once was sent and its answer was lost: an {@link OutcomeUnknownException}. */
    OUTCOME_UNKNOWN(Native.ORDER_ERR_OUTCOME_UNKNOWN),
    /** Out of memory. */
    MEMORY(Native.ORDER_ERR_MEMORY),
    /** A fault of the library, or a code that this version does not know. */
    INTERNAL(Native.ORDER_ERR_INTERNAL),
    /** This provider or this build does not offer it. */
    UNSUPPORTED(Native.ORDER_ERR_UNSUPPORTED),
    /** The thing's present state does not allow it: a {@link ConflictException}. */
    CONFLICT(Native.ORDER_ERR_CONFLICT),
    /** The account cannot pay, for want of credits: a {@link PaymentException}. */
    PAYMENT(Native.ORDER_ERR_PAYMENT);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    static ErrorCode of(int number) {
        for (ErrorCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        return INTERNAL;
    }
}
