package io.liborder;

/** How to download. */
public enum DownloadOption {
    /** Leave an archive as it is. */
    KEEP_PACKED(Native.ORDER_DOWNLOAD_KEEP_PACKED),
    /** Fetch all of it again, whatever an earlier run left. */
    START_OVER(Native.ORDER_DOWNLOAD_START_OVER);

    final int flag;

    DownloadOption(int flag) {
        this.flag = flag;
    }
}
