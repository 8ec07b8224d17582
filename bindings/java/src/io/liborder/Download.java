package io.liborder;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * One asset on its way to disk. What is incomplete never has a final name; after a failure, a new download of the same
 * asset into the same folder goes on where it stood, and a second run skips what is there already.
 *
 * <p>Calls of several threads take turns, except {@link #interrupt()} and {@link #close()}, which end the one that
 * runs, and the numbers of its progress.
 */
public final class Download extends NativeObject {

    Download(long download, LogSink log) {
        super(download, log, Native::order_download_interrupt, Native::order_download_free);
    }

    /**
     * Downloads, verifies and unpacks to the end.
     *
     * @return the files
     */
    public List<DownloadedFile> run() {
        return run(-1, download -> {});
    }

    /**
     * Downloads, verifies and unpacks to the end, and tells how far it is.
     *
     * @param interval how often it tells
     * @param progress told on this thread
     * @return the files
     */
    public List<DownloadedFile> run(Duration interval, Consumer<? super Download> progress) {
        Check.notNull(progress, "progress");
        return run(Check.millis(Check.positive(interval, "interval"), "interval"), progress);
    }

    private List<DownloadedFile> run(long intervalMs, Consumer<? super Download> progress) {
        while (next(intervalMs) != DownloadPhase.DONE) {
            progress.accept(this);
        }
        progress.accept(this);
        return files();
    }

    /**
     * Goes on with the download for about as long as it is told.
     *
     * @param timeout when to return
     * @return where it stands
     */
    public DownloadPhase next(Duration timeout) {
        return next(Check.millis(timeout, "timeout"));
    }

    private DownloadPhase next(long timeoutMs) {
        return DownloadPhase.of(aloneLong(download -> Native.order_download_next(download, timeoutMs)));
    }

    /**
     * How much has been downloaded, with what an earlier run left.
     *
     * @return the number of bytes
     */
    public long receivedBytes() {
        return sharedLong(Native::order_download_received_bytes);
    }

    /**
     * How much there is to download.
     *
     * @return the number of bytes, when it is known
     */
    public OptionalLong totalBytes() {
        return Read.optional(sharedLong(Native::order_download_total_bytes));
    }

    /**
     * How much has been unpacked.
     *
     * @return the number of bytes
     */
    public long unpackedBytes() {
        return sharedLong(Native::order_download_unpacked_bytes);
    }

    /**
     * Whether every file was there from an earlier run.
     *
     * @return whether nothing had to be downloaded
     */
    public boolean wasAlreadyThere() {
        return shared(download -> Native.order_download_was_already_there(download) != 0);
    }

    /**
     * The files it brought.
     *
     * @return the files; none before it is done
     */
    public List<DownloadedFile> files() {
        return shared(download -> DownloadedFile.list(Native.order_download_files(download)));
    }

    /**
     * Ends the call that runs with a {@link CallInterruptedException}; later ones too, until {@link #resume()}.
     */
    public void interrupt() {
        run(Native::order_download_interrupt);
    }

    /** Takes an interruption back. */
    public void resume() {
        run(Native::order_download_resume);
    }
}
