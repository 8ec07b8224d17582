namespace LibOrder;

/// <summary>The account cannot pay: it has not enough credits. Nothing was ordered.</summary>
public sealed class PaymentException : OrderException
{
    internal PaymentException(nint error)
        : base(error)
    {
    }
}
