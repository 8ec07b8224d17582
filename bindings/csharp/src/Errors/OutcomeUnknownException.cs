namespace LibOrder;

/// <summary>Something that is done once was sent and its answer was lost: look for it by
/// <see cref="OrderException.Reference"/> before doing it again.</summary>
public sealed class OutcomeUnknownException : OrderException
{
    internal OutcomeUnknownException(nint error)
        : base(error)
    {
    }
}
