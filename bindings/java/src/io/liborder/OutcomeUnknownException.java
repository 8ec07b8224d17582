package io.liborder;

/**
 * Something that is done once was sent and its answer was lost: look for it by
 * {@link #reference()} before doing it again.
 */
public final class OutcomeUnknownException extends OrderException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(long error) {
        super(error);
    }
}
