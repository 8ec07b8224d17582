namespace LibOrder;

/// <summary>A file that a download brought.</summary>
public sealed record DownloadedFile
{
    internal DownloadedFile(nint record)
    {
        Path = Native.order_file_path(record);
        SizeBytes = Native.order_file_size_bytes(record);
        Sha256 = Native.order_file_sha256(record);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Its size in bytes.</summary>
    public long SizeBytes { get; }

    /// <summary>Its SHA-256, 64 hexadecimal digits.</summary>
    public string Sha256 { get; }
}
