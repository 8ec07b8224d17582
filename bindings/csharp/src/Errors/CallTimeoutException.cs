namespace LibOrder;

/// <summary>The deadline passed.</summary>
public sealed class CallTimeoutException : OrderException
{
    internal CallTimeoutException(nint error)
        : base(error)
    {
    }
}
