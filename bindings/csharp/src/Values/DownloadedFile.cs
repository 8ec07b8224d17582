namespace LibOrder;

/// <summary>A file that a download brought.</summary>
public sealed record DownloadedFile
{
    internal DownloadedFile(nint download, int at)
    {
        Path = Native.order_download_file_path(download, at);
        SizeBytes = Native.order_download_file_size_bytes(download, at);
        Sha256 = Native.order_download_file_sha256(download, at);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Its size in bytes.</summary>
    public long SizeBytes { get; }

    /// <summary>Its SHA-256, 64 hexadecimal digits.</summary>
    public string Sha256 { get; }
}
