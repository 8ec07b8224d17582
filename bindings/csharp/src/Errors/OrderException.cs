namespace LibOrder;

/// <summary>A call failed. There are subclasses where programs branch; <see cref="Code"/> tells the rest.</summary>
public class OrderException : Exception
{
    /// <summary>Reads an order_error, which stays its owner's.</summary>
    internal OrderException(nint error)
        : base(Read.Text(error, Native.ORDER_FIELD_ERROR_MESSAGE))
    {
        Code = CodeOf(error);
        int status = Native.order_record_code(error, Native.ORDER_FIELD_ERROR_HTTP_STATUS);
        HttpStatus = status == 0 ? null : status;
        ProviderCode = Read.Text(error, Native.ORDER_FIELD_ERROR_PROVIDER_CODE);
        RequestId = Read.Text(error, Native.ORDER_FIELD_ERROR_REQUEST_ID);
        IsRetriable = Read.Flag(error, Native.ORDER_FIELD_ERROR_IS_RETRIABLE);
        long wait = Native.order_record_integer(error, Native.ORDER_FIELD_ERROR_RETRY_AFTER_MS);
        RetryAfter = wait < 0 ? null : TimeSpan.FromMilliseconds(wait);
        Reference = Read.Text(error, Native.ORDER_FIELD_ERROR_REFERENCE);
        ResourceId = Read.Text(error, Native.ORDER_FIELD_ERROR_RESOURCE_ID);
        ResourceKind = Read.Text(error, Native.ORDER_FIELD_ERROR_RESOURCE_KIND);
    }

    /// <summary>What the caller can do about it.</summary>
    public ErrorCode Code { get; }

    /// <summary>The HTTP status of the service's answer; null when there was no answer.</summary>
    public int? HttpStatus { get; }

    /// <summary>The service's own name for the error.</summary>
    public string? ProviderCode { get; }

    /// <summary>The service's id of the exchange, for its support.</summary>
    public string? RequestId { get; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsRetriable { get; }

    /// <summary>How long the service asked to wait.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>With an unknown outcome: the tag that was put on the orders, to look for them later.</summary>
    public string? Reference { get; }

    /// <summary>With a conflict: what the service says is in the way.</summary>
    public string? ResourceId { get; }

    /// <summary>With a conflict: the kind of what is in the way, in the service's word.</summary>
    public string? ResourceKind { get; }

    /// <summary>The exception for an order_error, which stays its owner's.</summary>
    internal static OrderException Of(nint error) => CodeOf(error) switch
    {
        ErrorCode.Credentials => new CredentialsException(error),
        ErrorCode.NotFound => new NotFoundException(error),
        ErrorCode.Timeout => new CallTimeoutException(error),
        ErrorCode.OutcomeUnknown => new OutcomeUnknownException(error),
        ErrorCode.Conflict => new ConflictException(error),
        ErrorCode.Payment => new PaymentException(error),
        _ => new OrderException(error),
    };

    /// <summary>The exception to throw for an order_error, which is freed.</summary>
    internal static Exception Taken(nint error) => Read.Taken(
        error,
        Exception (taken) => CodeOf(taken) == ErrorCode.Cancelled
            ? new OperationCanceledException(Read.Text(taken, Native.ORDER_FIELD_ERROR_MESSAGE)) : Of(taken));

    private static ErrorCode CodeOf(nint error) =>
        Enums.ErrorCode(Native.order_record_code(error, Native.ORDER_FIELD_ERROR_CODE));
}
