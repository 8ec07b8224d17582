package io.liborder;

/** The deadline passed; the order itself goes on. */
public final class CallTimeoutException extends OrderException {
    private static final long serialVersionUID = 1L;

    CallTimeoutException(long error) {
        super(error);
    }
}
