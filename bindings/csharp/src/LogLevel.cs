namespace LibOrder;

/// <summary>How much a log is told; each level includes those before it.</summary>
public enum LogLevel
{
    /// <summary>What failed.</summary>
    Error = Native.ORDER_LOG_ERROR,

    /// <summary>What went wrong and was got over.</summary>
    Warning = Native.ORDER_LOG_WARNING,

    /// <summary>What was done.</summary>
    Info = Native.ORDER_LOG_INFO,

    /// <summary>Each step.</summary>
    Debug = Native.ORDER_LOG_DEBUG,
}
