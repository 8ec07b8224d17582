package io.liborder;

/** The call was ended by {@code interrupt()}, or because its object was closed. */
public final class CallInterruptedException extends OrderException {
    private static final long serialVersionUID = 1L;

    CallInterruptedException(long error) {
        super(error);
    }
}
