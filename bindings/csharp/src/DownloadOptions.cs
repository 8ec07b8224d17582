namespace LibOrder;

/// <summary>How to download.</summary>
[Flags]
public enum DownloadOptions
{
    /// <summary>Unpack archives; go on where an earlier run stood.</summary>
    None = 0,

    /// <summary>Leave an archive as it is.</summary>
    KeepPacked = Native.ORDER_DOWNLOAD_KEEP_PACKED,

    /// <summary>Fetch all of it again, whatever an earlier run left.</summary>
    StartOver = Native.ORDER_DOWNLOAD_START_OVER,
}
