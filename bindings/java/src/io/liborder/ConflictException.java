package io.liborder;

/** The present state of the thing does not allow it; {@link #resourceId()} may say what is in the way. */
public final class ConflictException extends OrderException {
    private static final long serialVersionUID = 1L;

    ConflictException(long error) {
        super(error);
    }
}
