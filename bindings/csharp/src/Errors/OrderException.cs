namespace LibOrder;

/// <summary>A call failed. There are subclasses where programs branch; <see cref="Code"/> tells the rest.</summary>
public class OrderException : Exception
{
    /// <summary>Reads an order_error, which stays its owner's.</summary>
    internal OrderException(nint error)
        : base(Native.order_error_message(error))
    {
        Code = Enums.Code(Native.order_error_code(error));
        int status = Native.order_error_http_status(error);
        HttpStatus = status == 0 ? null : status;
        ProviderCode = Native.order_error_provider_code(error);
        RequestId = Native.order_error_request_id(error);
        IsRetryable = Native.order_error_is_retriable(error) != 0;
        long wait = Native.order_error_retry_after_ms(error);
        RetryAfter = wait < 0 ? null : TimeSpan.FromMilliseconds(wait);
        Reference = Native.order_error_reference(error);
        ResourceId = Native.order_error_resource_id(error);
        ResourceKind = Native.order_error_resource_kind(error);
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
    public bool IsRetryable { get; }

    /// <summary>How long the service asked to wait.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>With an unknown outcome: the tag that was put on the orders, to look for them later.</summary>
    public string? Reference { get; }

    /// <summary>With a conflict: what the service says is in the way.</summary>
    public string? ResourceId { get; }

    /// <summary>With a conflict: the kind of what is in the way, in the service's word.</summary>
    public string? ResourceKind { get; }

    /// <summary>The exception for an order_error, which stays its owner's.</summary>
    internal static OrderException Of(nint error) => Enums.Code(Native.order_error_code(error)) switch
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
    internal static Exception Taken(nint error) => Read.Value(
        error,
        Exception (taken) => Native.order_error_code(taken) == Native.ORDER_ERR_CANCELLED
            ? new OperationCanceledException(Native.order_error_message(taken)) : Of(taken),
        Native.order_error_free);
}
