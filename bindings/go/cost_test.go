package order_test

import (
	"context"
	"syscall"
	"testing"
	"time"

	"liborder.io/order"
)

// What this layer costs. Asking a tracker for which nothing is due sends nothing: it takes all the way of Status, with
// the goroutine that watches the context, and that of IsDone besides.

func BenchmarkStatusWithoutNetwork(b *testing.B) {
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	measure(b, ctx)
}

func BenchmarkStatusWithoutNetworkAndCancellation(b *testing.B) {
	measure(b, background)
}

func measure(b *testing.B, ctx context.Context) {
	const goal = 10 * time.Microsecond
	sandbox.post("/reset", nil)
	client := must(order.NewClient("up42", settings()))
	defer client.Close()
	tracker := must(client.Tracker(order.TrackOptions{Every: time.Hour}))
	defer tracker.Close()
	if err := tracker.Add(sandbox.orderIn("PLACED")); err != nil {
		b.Fatal(err)
	}
	must(tracker.Next(ctx))
	b.ResetTimer()
	before := cpuTime()
	for i := 0; i < b.N; i++ {
		must(tracker.Poll(ctx, 0))
	}
	each := (cpuTime() - before) / time.Duration(b.N)
	b.ReportMetric(float64(each.Nanoseconds())/1000, "us-CPU/op")
	if b.N > 1000 && each > goal {
		b.Errorf("%v of CPU a call, and the goal is %v", each, goal)
	}
}

func BenchmarkStatus(b *testing.B) {
	sandbox.post("/reset", nil)
	client := must(order.NewClient("up42", settings()))
	defer client.Close()
	one := must(client.Order(sandbox.orderIn("PLACED")))
	defer one.Close()
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		must(one.Status(ctx))
	}
}

// All fields of an order are copied when it is made.
func BenchmarkReadingAnOrder(b *testing.B) {
	const goal = 15 * time.Microsecond
	sandbox.post("/reset", nil)
	client := must(order.NewClient("up42", settings()))
	defer client.Close()
	one := must(client.Order(sandbox.orderIn("PLACED")))
	defer one.Close()
	err := order.ReadAgain(background, one, func(read func() order.Snapshot) {
		b.ResetTimer()
		before := cpuTime()
		for i := 0; i < b.N; i++ {
			read()
		}
		each := (cpuTime() - before) / time.Duration(b.N)
		if b.N > 1000 && each > goal {
			b.Errorf("%v of CPU an order, and the goal is %v", each, goal)
		}
	})
	if err != nil {
		b.Fatal(err)
	}
}

// cpuTime is that of all threads of this process, that of liborder in them.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
