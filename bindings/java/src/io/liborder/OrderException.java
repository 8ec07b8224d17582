package io.liborder;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A call failed. There are subclasses where programs branch; {@link #code()} tells the rest. */
public class OrderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The code. */
    private final ErrorCode code;
    /** The HTTP status, 0 for none. */
    private final int httpStatus;
    /** The service's name for the error, or null. */
    private final String providerCode;
    /** The service's id of the exchange, or null. */
    private final String requestId;
    /** Whether the same call may succeed later. */
    private final boolean retriable;
    /** Milliseconds to wait, -1 when not known. */
    private final long retryAfterMs;
    /** The tag that was put on orders, or null. */
    private final String reference;
    /** What is in the way, or null. */
    private final String resourceId;
    /** The kind of what is in the way, or null. */
    private final String resourceKind;

    /** Reads an order_error, which stays its owner's. */
    OrderException(long error) {
        super(Read.text(error, Native.ORDER_FIELD_ERROR_MESSAGE));
        code = codeOf(error);
        httpStatus = Native.order_record_code(error, Native.ORDER_FIELD_ERROR_HTTP_STATUS);
        providerCode = Read.text(error, Native.ORDER_FIELD_ERROR_PROVIDER_CODE);
        requestId = Read.text(error, Native.ORDER_FIELD_ERROR_REQUEST_ID);
        retriable = Read.flag(error, Native.ORDER_FIELD_ERROR_IS_RETRIABLE);
        retryAfterMs = Read.integer(error, Native.ORDER_FIELD_ERROR_RETRY_AFTER_MS);
        reference = Read.text(error, Native.ORDER_FIELD_ERROR_REFERENCE);
        resourceId = Read.text(error, Native.ORDER_FIELD_ERROR_RESOURCE_ID);
        resourceKind = Read.text(error, Native.ORDER_FIELD_ERROR_RESOURCE_KIND);
    }

    /** The exception for an order_error; the native library calls this too. */
    static OrderException of(long error) {
        switch (codeOf(error)) {
            case CREDENTIALS:
                return new CredentialsException(error);
            case NOT_FOUND:
                return new NotFoundException(error);
            case CANCELLED:
                return new CallInterruptedException(error);
            case TIMEOUT:
                return new CallTimeoutException(error);
            case OUTCOME_UNKNOWN:
                return new OutcomeUnknownException(error);
            case CONFLICT:
                return new ConflictException(error);
            case PAYMENT:
                return new PaymentException(error);
            default:
                return new OrderException(error);
        }
    }

    private static ErrorCode codeOf(long error) {
        return ErrorCode.of(Native.order_record_code(error, Native.ORDER_FIELD_ERROR_CODE));
    }

    /**
     * What the caller can do about it.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * The HTTP status of the service's answer.
     *
     * @return the status; empty when there was no answer
     */
    public OptionalInt httpStatus() {
        return httpStatus == 0 ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }

    /**
     * The service's own name for the error.
     *
     * @return the name, when it gave one
     */
    public Optional<String> providerCode() {
        return Optional.ofNullable(providerCode);
    }

    /**
     * The service's id of the exchange, for its support.
     *
     * @return the id, when it gave one
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Whether the same call may succeed later.
     *
     * @return whether it may
     */
    public boolean isRetriable() {
        return retriable;
    }

    /**
     * How long the service asked to wait.
     *
     * @return the time, when it asked
     */
    public Optional<Duration> retryAfter() {
        return retryAfterMs < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(retryAfterMs));
    }

    /**
     * With an unknown outcome: the tag that was put on the orders, to look for them later.
     *
     * @return the tag, when there is one
     */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /**
     * With a conflict: what the service says is in the way.
     *
     * @return its id, when the service names one
     */
    public Optional<String> resourceId() {
        return Optional.ofNullable(resourceId);
    }

    /**
     * With a conflict: the kind of what is in the way, in the service's word.
     *
     * @return its kind, when the service names one
     */
    public Optional<String> resourceKind() {
        return Optional.ofNullable(resourceKind);
    }
}
