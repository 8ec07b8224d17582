package io.liborder;

import java.nio.file.Path;

/** A file that a download brought. */
public final class DownloadedFile {
    private final Path path;
    private final long sizeBytes;
    private final String sha256;

    DownloadedFile(long record) {
        path = FilePaths.of(Native.order_file_path(record));
        sizeBytes = Native.order_file_size_bytes(record);
        sha256 = Native.order_file_sha256(record);
    }

    /**
     * Where it is.
     *
     * @return the path
     */
    public Path path() {
        return path;
    }

    /**
     * Its size.
     *
     * @return the size in bytes
     */
    public long sizeBytes() {
        return sizeBytes;
    }

    /**
     * Its SHA-256.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return sha256;
    }

    @Override
    public String toString() {
        return "DownloadedFile[" + path + "]";
    }
}
