package order_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"liborder.io/order"
)

// Closing, interrupting, forgetting, and many goroutines.

var seldom = order.TrackOptions{Every: time.Minute}

// Far below the minute that a wait would go on for.
const promptly = 10 * time.Second

func TestASecondCloseDoesNothing(t *testing.T) {
	fresh(t)
	client := must(order.NewClient("up42", settings()))
	one := must(client.Order("x"))
	tracker := must(client.Tracker(quickly))
	download := must(client.Download("x", "nowhere", order.DownloadOptions{}))
	for i := 0; i < 3; i++ {
		for _, thing := range []io.Closer{one, tracker, download, client} {
			succeeds(t, thing.Close())
		}
	}
	equal(t, order.LiveHandles(), 0)
}

func TestUseAfterCloseIsRefused(t *testing.T) {
	fresh(t)
	client := must(order.NewClient("up42", settings()))
	one := must(client.Order("x"))
	tracker := must(client.Tracker(quickly))
	download := must(client.Download("x", "nowhere", order.DownloadOptions{}))
	one.Close()
	tracker.Close()
	download.Close()
	client.Close()
	_, noStatus := one.Status(background)
	_, noTrack := one.Track(background, seldom)
	_, noNext := tracker.Next(background)
	_, noPoll := tracker.Poll(background, 0)
	_, noDone := tracker.IsDone()
	_, noProgress := download.Progress()
	_, noRun := download.Run(background)
	_, noOrder := client.Order("x")
	_, noClone := client.Duplicate()
	_, noSchema := client.Catalog().FetchDataProductSchema(background, "x")
	for _, err := range []error{noStatus, noTrack, noNext, noPoll, noDone, noProgress, noRun, noOrder, noClone, noSchema,
		one.Interrupt(), one.Resume(), tracker.Add("x"), client.Interrupt()} {
		fails(t, err, order.ErrClosed)
	}
}

func TestClosingDuringAWaitEndsIt(t *testing.T) {
	client := client(t)
	one := must(client.Order(sandbox.orderIn("PLACED")))
	wait := start(func() error { _, err := one.Track(background, seldom); return err })
	sandbox.untilAsked()
	began := time.Now()
	one.Close()
	err := <-wait
	holds(t, "it ended promptly", time.Since(began) < promptly)
	fails(t, err, order.ErrCancelled)
	fails(t, err, order.ErrClosed)
	equal(t, order.LiveHandles(), 1)
}

func TestClosingDuringWaitsOfManyThreadsNeverCrashes(t *testing.T) {
	client := client(t)
	id := sandbox.orderIn("PLACED")
	for round := 0; round < 100; round++ {
		one := must(client.Order(id))
		var calls []<-chan error
		for i := 0; i < 3; i++ {
			ctx, cancel := context.WithTimeout(background, time.Duration(i+round%3)*3*time.Millisecond)
			defer cancel()
			calls = append(calls,
				start(func() error { _, err := one.Track(background, quickly); return err }),
				start(func() error { _, err := one.Status(background); return err }),
				start(func() error { _, err := one.Status(ctx); return err }))
		}
		time.Sleep(time.Duration(round%7) * time.Millisecond)
		one.Close()
		for _, call := range calls {
			err := <-call
			if err != nil && !errors.Is(err, order.ErrCancelled) && !errors.Is(err, order.ErrClosed) &&
				!errors.Is(err, order.ErrTimeout) {
				t.Error(err)
			}
		}
	}
}

func TestInterruptingEndsAWait(t *testing.T) {
	one := orderIn(t, client(t), "PLACED")
	wait := start(func() error { _, err := one.Track(background, seldom); return err })
	sandbox.untilAsked()
	began := time.Now()
	succeeds(t, one.Interrupt())
	fails(t, <-wait, order.ErrCancelled)
	holds(t, "it ended promptly", time.Since(began) < promptly)
}

func TestCancellingAWaitEndsIt(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	tracker := closed(t, must(client.Tracker(seldom)))
	succeeds(t, tracker.Add(one.ID()))
	must(tracker.Next(background))
	ctx, cancel := context.WithCancel(background)
	waits := []<-chan error{
		start(func() error { _, err := one.Track(ctx, seldom); return err }),
		start(func() error { _, err := one.Status(ctx); return err }), // waits for its turn
		start(func() error { _, err := tracker.Next(ctx); return err }),
	}
	sandbox.untilAsked()
	began := time.Now()
	cancel()
	for _, wait := range waits[:1] {
		err := <-wait
		fails(t, err, order.ErrCancelled)
		fails(t, err, context.Canceled)
	}
	for _, wait := range waits[1:] {
		// It may have come first, and ended.
		if err := <-wait; err != nil {
			fails(t, err, context.Canceled)
		}
	}
	holds(t, "they ended promptly", time.Since(began) < promptly)
	// No interruption is left.
	equal(t, must(one.Status(background)), order.StateOpen)
	must(tracker.Poll(background, 0))
}

func TestCancellingACallOfAClientEndsNoOther(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	wait := start(func() error { _, err := one.Track(background, quickly); return err })
	sandbox.fault("GET", "/v2/assets/slow/metadata", object{"delay_ms": 60000})
	ctx, cancel := context.WithTimeout(background, 50*time.Millisecond)
	defer cancel()
	_, err := client.FetchAsset(ctx, "slow")
	fails(t, err, context.DeadlineExceeded)
	select {
	case err := <-wait:
		t.Errorf("another call ended: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	sandbox.move(one.ID(), "FULFILLED")
	succeeds(t, <-wait)
}

func TestAnOrderWorksAgainAfterResume(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	succeeds(t, one.Interrupt())
	_, err := one.Status(background)
	fails(t, err, order.ErrCancelled)
	// A context that ends takes back its own interruption only.
	ctx, cancel := context.WithCancel(background)
	cancel()
	_, err = one.Status(ctx)
	fails(t, err, context.Canceled)
	_, err = one.Status(background)
	fails(t, err, order.ErrCancelled)
	succeeds(t, one.Resume())
	equal(t, must(one.Status(background)), order.StateOpen)
	succeeds(t, client.Interrupt())
	_, err = one.Status(background)
	fails(t, err, order.ErrCancelled)
	other := closed(t, must(client.Duplicate()))
	equal(t, must(closed(t, must(other.Order(one.ID()))).Status(background)), order.StateOpen)
	succeeds(t, client.Resume())
	equal(t, must(one.Status(background)), order.StateOpen)
	succeeds(t, client.Check(background))
}

func TestAnOrderOutlivesItsClient(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	client.Close()
	equal(t, must(one.Status(background)), order.StateOpen)
}

func TestEightThreadsShareAClient(t *testing.T) {
	client := client(t)
	shared := orderIn(t, client, "PLACED")
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	var all sync.WaitGroup
	for i := 0; i < 8; i++ {
		all.Add(1)
		go func() {
			defer all.Done()
			for k := 0; k < 20; k++ {
				own := must(client.Order(shared.ID()))
				equal(t, must(own.Status(ctx)), order.StateOpen)
				own.Close()
				equal(t, must(shared.Status(ctx)), order.StateOpen)
				equal(t, shared.StatusText(), "PLACED")
				succeeds(t, client.Check(ctx))
			}
		}()
	}
	all.Wait()
}

func TestTenThousandAbandonedObjectsAreFreed(t *testing.T) {
	fresh(t)
	for i := 0; i < 100; i++ {
		client := must(order.NewClient("up42", settings()))
		for k := 0; k < 33; k++ {
			must(client.Order(fmt.Sprint("order ", k)))
			must(client.Tracker(quickly))
			must(client.Download("x", "nowhere", order.DownloadOptions{}))
		}
	}
	for i := 0; i < 1500 && order.LiveHandles() > 0; i++ {
		runtime.GC()
		time.Sleep(20 * time.Millisecond)
		// What was found is freed by the next that opens or closes something.
		must(order.NewClient("up42", settings())).Close()
	}
}

func TestAHundredThousandFailuresLeaveMemoryFlat(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	succeeds(t, one.Interrupt())
	fail := func(times int) {
		for i := 0; i < times; i++ {
			if _, err := client.Order(""); !errors.Is(err, order.ErrArgument) {
				t.Fatal(err)
			}
			if _, err := one.Status(background); !errors.Is(err, order.ErrCancelled) {
				t.Fatal(err)
			}
		}
	}
	const times = 50_000
	fail(10_000)
	heap, handles := heldBytes(), order.LiveHandles()
	fail(times)
	// A single object kept of each failure would be more.
	grown := heldBytes() - heap
	holds(t, fmt.Sprint(grown, " bytes more is flat"), grown < 16*times)
	equal(t, order.LiveHandles(), handles)
}

func TestACallLeavesNoGoroutine(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	before := runtime.NumGoroutine()
	for i := 0; i < 100; i++ {
		must(one.Status(ctx))
		succeeds(t, client.Check(ctx))
	}
	// One that has ended may still be counted for a moment.
	for i := 0; i < 3000 && runtime.NumGoroutine() > before; i++ {
		time.Sleep(10 * time.Millisecond)
	}
	holds(t, "none is left", runtime.NumGoroutine() <= before)
}

func TestLogLinesReachTheProgram(t *testing.T) {
	fresh(t)
	var lines []string
	settings := settings().Log(order.LogDebug, func(level order.LogLevel, line string) {
		lines = append(lines, fmt.Sprint(level, " ", line))
	})
	client := must(order.NewClient("up42", settings))
	one := must(client.Order(sandbox.orderIn("PLACED")))
	client.Close()
	must(one.Status(background))
	one.Close()
	all := strings.Join(lines, "\n")
	holds(t, all, strings.Contains(all, "/v2/orders/"))
}

func TestALogFunctionThatFailsHarmsNothing(t *testing.T) {
	fresh(t)
	var told bytes.Buffer
	log.SetOutput(&told)
	defer log.SetOutput(os.Stderr)
	settings := settings().Log(order.LogDebug, func(order.LogLevel, string) { panic("no room") })
	one := orderIn(t, closed(t, must(order.NewClient("up42", settings))), "PLACED")
	equal(t, must(one.Status(background)), order.StateOpen)
	holds(t, told.String(), strings.Contains(told.String(), "no room"))
}

func start(call func() error) <-chan error {
	ended := make(chan error, 1)
	go func() { ended <- call() }()
	return ended
}

// The heap without what could be collected: unlike resident memory, it does not depend on the machine.
func heldBytes() int64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}
