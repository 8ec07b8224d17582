namespace LibOrder;

/// <summary>Credentials are missing, wrong or not allowed to do this.</summary>
public sealed class CredentialsException : OrderException
{
    internal CredentialsException(nint error)
        : base(error)
    {
    }
}
