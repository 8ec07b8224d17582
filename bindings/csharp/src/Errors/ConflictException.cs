namespace LibOrder;

/// <summary>The thing's present state does not allow it.</summary>
public sealed class ConflictException : OrderException
{
    internal ConflictException(nint error)
        : base(error)
    {
    }
}
