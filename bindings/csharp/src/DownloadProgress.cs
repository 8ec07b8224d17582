namespace LibOrder;

/// <summary>How far a download is.</summary>
public sealed record DownloadProgress
{
    internal DownloadProgress(nint download, DownloadPhase phase)
    {
        Phase = phase;
        ReceivedBytes = Native.order_download_received_bytes(download);
        TotalBytes = Read.Optional(Native.order_download_total_bytes(download));
        UnpackedBytes = Native.order_download_unpacked_bytes(download);
    }

    /// <summary>Where it stands.</summary>
    public DownloadPhase Phase { get; }

    /// <summary>How many bytes have been downloaded, with what an earlier run left.</summary>
    public long ReceivedBytes { get; }

    /// <summary>How many bytes there are to download.</summary>
    public long? TotalBytes { get; }

    /// <summary>How many bytes have been unpacked.</summary>
    public long UnpackedBytes { get; }
}
