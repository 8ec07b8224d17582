package io.liborder;

/** Credentials are missing, wrong or not allowed to do this. */
public final class CredentialsException extends OrderException {
    private static final long serialVersionUID = 1L;

    CredentialsException(long error) {
        super(error);
    }
}
