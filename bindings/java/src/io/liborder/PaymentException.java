package io.liborder;

/** The account cannot pay: it has not enough credits. Nothing was ordered. */
public final class PaymentException extends OrderException {
    private static final long serialVersionUID = 1L;

    PaymentException(long error) {
        super(error);
    }
}
