namespace LibOrder;

/// <summary>What the caller can do about a failure.</summary>
public enum ErrorCode
{
    /// <summary>The caller's mistake: an argument, a setting, a GeoJSON.</summary>
    Argument = Native.ORDER_ERR_ARGUMENT,

    /// <summary>Credentials are missing, wrong or not allowed to do this: a
    /// <see cref="CredentialsException"/>.</summary>
    Credentials = Native.ORDER_ERR_CREDENTIALS,

    /// <summary>The service knows no such thing: a <see cref="NotFoundException"/>.</summary>
    NotFound = Native.ORDER_ERR_NOT_FOUND,

    /// <summary>No whole answer, after the retries.</summary>
    Network = Native.ORDER_ERR_NETWORK,

    /// <summary>The service refused, or answered what makes no sense.</summary>
    Provider = Native.ORDER_ERR_PROVIDER,

    /// <summary>A local file or folder.</summary>
    Files = Native.ORDER_ERR_FILES,

    /// <summary>The call was interrupted; it is thrown as an <see cref="OperationCanceledException"/>.</summary>
    Cancelled = Native.ORDER_ERR_CANCELLED,

    /// <summary>The deadline passed: a <see cref="CallTimeoutException"/>.</summary>
    Timeout = Native.ORDER_ERR_TIMEOUT,

    /// <summary>Something that is done once was sent and its answer was lost: an
    /// <see cref="OutcomeUnknownException"/>.</summary>
    OutcomeUnknown = Native.ORDER_ERR_OUTCOME_UNKNOWN,

    /// <summary>Out of memory.</summary>
    Memory = Native.ORDER_ERR_MEMORY,

    /// <summary>A fault of the library, or a code that this version does not know.</summary>
    Internal = Native.ORDER_ERR_INTERNAL,

    /// <summary>This provider or this build does not offer it.</summary>
    Unsupported = Native.ORDER_ERR_UNSUPPORTED,

    /// <summary>The thing's present state does not allow it: a <see cref="ConflictException"/>.</summary>
    Conflict = Native.ORDER_ERR_CONFLICT,

    /// <summary>The account cannot pay, for want of credits: a <see cref="PaymentException"/>.</summary>
    Payment = Native.ORDER_ERR_PAYMENT,
}
