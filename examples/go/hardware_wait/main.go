// Command hardware_wait waits for an order of hardware at AWS Outposts, then tells what arrived.
//
//	hardware_wait ORDER-ID [time between two questions]
//
// Credentials and region come from the usual AWS chain: environment, profile, container, instance. Ctrl-C ends the
// wait.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"time"

	"liborder.io/order"
)

func main() {
	every := time.Hour
	if len(os.Args) > 2 {
		var err error
		if every, err = time.ParseDuration(os.Args[2]); err != nil {
			fail(err)
		}
	}
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: hardware_wait ORDER-ID [time between two questions]"))
	}
	if err := run(os.Args[1], every); err != nil {
		fail(err)
	}
}

func run(id string, every time.Duration) error {
	// [README: hardware]
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	client, err := order.NewClient("outposts", nil)
	if err != nil {
		return err
	}
	defer client.Close()
	existing, err := client.Order(id)
	if err != nil {
		return err
	}
	defer existing.Close()

	state, err := existing.Track(ctx, order.TrackOptions{Every: every})
	if err != nil {
		return err
	}
	info, err := existing.FetchSnapshot(ctx)
	if err != nil {
		return err
	}
	fmt.Println("The order is", state)
	for _, item := range info.LineItems {
		fmt.Println(item.CatalogItemID, item.Status, item.ShipmentTrackingNumber)
	}
	// [README end]
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
