package io.liborder;

/** The service knows no such thing. */
public final class NotFoundException extends OrderException {
    private static final long serialVersionUID = 1L;

    NotFoundException(long error) {
        super(error);
    }
}
