namespace LibOrder;

/// <summary>The service knows no such thing.</summary>
public sealed class NotFoundException : OrderException
{
    internal NotFoundException(nint error)
        : base(error)
    {
    }
}
