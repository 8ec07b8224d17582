namespace LibOrder;

/// <summary>One asset on its way to disk. What is incomplete never has a final name; after a failure, a new download
/// of the same asset into the same folder goes on where it stood, and a second run skips what is there
/// already.</summary>
/// <remarks>Its calls take turns, except <see cref="Interrupt"/> and <see cref="Dispose"/>, which end the one that
/// runs, and the numbers of its progress.</remarks>
public sealed class Download : IDisposable
{
    private const long StepMs = 200;

    private static readonly NativeHandle.Kind Kind = new(
        nameof(Download), Native.order_download_free, Native.order_download_interrupt, Native.order_download_resume);

    private readonly NativeHandle handle;

    internal Download(nint download, LogSink? log) => handle = new NativeHandle(download, Kind, log);

    /// <summary>How many bytes have been downloaded, with what an earlier run left.</summary>
    public long ReceivedBytes => handle.Use(Native.order_download_received_bytes);

    /// <summary>How many bytes there are to download.</summary>
    public long? TotalBytes => Read.Optional(handle.Use(Native.order_download_total_bytes));

    /// <summary>How many bytes have been unpacked.</summary>
    public long UnpackedBytes => handle.Use(Native.order_download_unpacked_bytes);

    /// <summary>Whether every file was there from an earlier run.</summary>
    public bool WasAlreadyThere => handle.Use(Native.order_download_was_already_there) != 0;

    /// <summary>The files it brought; none before it is done.</summary>
    public IReadOnlyList<DownloadedFile> Files => handle.Use(FilesOf);

    /// <summary>Downloads, verifies and unpacks to the end.</summary>
    /// <param name="progress">Told a few times a second, and at the end, how far it is.</param>
    /// <param name="cancellationToken">Ends the call; what was downloaded stays for the next run.</param>
    /// <returns>The files.</returns>
    public Task<IReadOnlyList<DownloadedFile>> RunAsync(
        IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        handle.RunInTurn(
            download =>
            {
                DownloadPhase phase;
                do
                {
                    phase = Enums.DownloadPhase(Native.order_download_next(download, progress == null ? -1 : StepMs));
                    progress?.Report(new DownloadProgress(download, phase));
                }
                while (phase != DownloadPhase.Done);
                return FilesOf(download);
            },
            cancellationToken);

    /// <summary>Goes on with the download for about as long as it is told.</summary>
    /// <param name="timeout">When to return.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Where it stands.</returns>
    public Task<DownloadPhase> NextAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        long timeoutMs = Check.Millis(timeout, nameof(timeout));
        return handle.RunInTurn(
            download => Enums.DownloadPhase(Native.order_download_next(download, timeoutMs)), cancellationToken);
    }

    /// <summary>Ends the call that runs; later ones too, until <see cref="Resume"/>.</summary>
    public void Interrupt() => handle.Interrupt();

    /// <summary>Takes an interruption back.</summary>
    public void Resume() => handle.Resume();

    /// <summary>Closes it: ends its call; later ones are an <see cref="ObjectDisposedException"/>. A second time does
    /// nothing.</summary>
    public void Dispose() => handle.End();

    private static IReadOnlyList<DownloadedFile> FilesOf(nint download) =>
        DownloadedFile.List(Native.order_download_files(download));
}
