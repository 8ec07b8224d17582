namespace LibOrder;

/// <summary>Where a download stands.</summary>
public enum DownloadPhase
{
    /// <summary>Nothing was sent yet.</summary>
    Starting = Native.ORDER_PHASE_STARTING,

    /// <summary>Bytes arrive.</summary>
    Downloading = Native.ORDER_PHASE_DOWNLOADING,

    /// <summary>An archive is verified and unpacked.</summary>
    Unpacking = Native.ORDER_PHASE_UNPACKING,

    /// <summary>The files are whole and have their names.</summary>
    Done = Native.ORDER_PHASE_DONE,
}
