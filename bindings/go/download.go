package order

import (
	"context"
	"time"

	"liborder.io/order/internal/native"
)

// DownloadOptions say how to download. The zero value unpacks archives and goes on where an earlier run stood.
type DownloadOptions struct {
	KeepPacked bool // leave an archive as it is
	StartOver  bool // fetch all of it again, whatever an earlier run left
}

func (o DownloadOptions) flags() int32 {
	var flags int32
	if o.KeepPacked {
		flags |= native.DownloadKeepPacked
	}
	if o.StartOver {
		flags |= native.DownloadStartOver
	}
	return flags
}

// Download is an asset on its way to disk. What is incomplete never has a final name; after a failure, another call,
// or a new download of the same asset into the same folder, goes on where it stood.
type Download struct {
	handle *handle
}

var downloadOperations = &operations{
	free: native.Order_download_free, interrupt: native.Order_download_interrupt, resume: native.Order_download_resume,
}

// DownloadProgress is how far a download is.
type DownloadProgress struct {
	ReceivedBytes int64 // downloaded, with what an earlier run left
	TotalBytes    int64 // to download; -1 when not known
	UnpackedBytes int64
	AlreadyThere  bool // whether every file was there from an earlier run
}

// Close ends the calls that run and closes the download; what it has on disk stays. A second time does nothing.
func (d *Download) Close() error { return d.native().close() }

// Run downloads, verifies and unpacks, and gives the files.
func (d *Download) Run(ctx context.Context) ([]DownloadedFile, error) {
	if _, err := d.next(ctx, -1); err != nil {
		return nil, err
	}
	return d.Files()
}

// Next goes on for about so long and gives the phase; the files are there with PhaseDone.
func (d *Download) Next(ctx context.Context, wait time.Duration) (DownloadPhase, error) {
	if err := checkDuration("the wait", wait); err != nil {
		return PhaseStarting, err
	}
	return d.next(ctx, milliseconds(wait))
}

// Progress tells how far it is, also while another goroutine goes on with it.
func (d *Download) Progress() (progress DownloadProgress, err error) {
	err = d.native().use(func(download uintptr) error {
		progress = DownloadProgress{
			ReceivedBytes: native.Order_download_received_bytes(download),
			TotalBytes:    native.Order_download_total_bytes(download),
			UnpackedBytes: native.Order_download_unpacked_bytes(download),
			AlreadyThere:  native.Order_download_was_already_there(download) != 0,
		}
		return nil
	})
	return progress, err
}

// Files lists the files; none before the phase is PhaseDone.
func (d *Download) Files() (files []DownloadedFile, err error) {
	err = d.native().use(func(download uintptr) error {
		files = readDownloadedFileList(native.Order_download_files(download))
		return nil
	})
	return files, err
}

// Interrupt ends the call that runs with ErrCancelled; later ones too, until Resume. To end a single call, cancel its
// context.
func (d *Download) Interrupt() error { return d.native().interrupt() }

// Resume takes an interruption back.
func (d *Download) Resume() error { return d.native().resume() }

func (d *Download) native() *handle {
	if d == nil {
		return nil
	}
	return d.handle
}

func (d *Download) next(ctx context.Context, timeout int64) (phase DownloadPhase, err error) {
	err = d.native().alone(ctx, func(download uintptr) error {
		number, err := outcome(func(made *int32, failure *uintptr) int32 {
			return native.Order_download_next(download, timeout, made, failure)
		})
		phase = DownloadPhase(number)
		return err
	})
	return phase, err
}
