// Command ordering_guide is the ordering guide from start to end: find a Pleiades scene over Berlin, order it, wait,
// fetch the files.
//
//	ordering_guide [folder] [time between two questions]
//
// Credentials come from the environment: UP42_USERNAME and UP42_PASSWORD. Placing the order spends credits.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"liborder.io/order"
)

func main() {
	folder, every := "berlin", 2*time.Minute
	if len(os.Args) > 1 {
		folder = os.Args[1]
	}
	if len(os.Args) > 2 {
		var err error
		if every, err = time.ParseDuration(os.Args[2]); err != nil {
			fail(err)
		}
	}
	if err := run(context.Background(), folder, every); err != nil {
		fail(err)
	}
}

func run(ctx context.Context, folder string, every time.Duration) error {
	// [README: guide]
	client, err := order.NewClient("up42", nil)
	if err != nil {
		return err
	}
	defer client.Close()
	area := order.ExampleArea("Berlin")
	scenes, err := client.Catalog().Search(ctx, new(order.Search).Collection("phr").Area(area).
		From(time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC)).To(time.Date(2020, 12, 31, 0, 0, 0, 0, time.UTC)).
		MaxCloudPercent(5).Set("sort", "cloud").Limit(10))
	if err != nil {
		return err
	}
	if len(scenes) == 0 {
		return errors.New("no scene has so few clouds")
	}
	product, err := productOf(ctx, client, "phr")
	if err != nil {
		return err
	}
	draft := new(order.Draft).DataProduct(product).Scene(scenes[0].ID).Area(area).Name("Berlin from the ordering guide")
	estimate, err := client.Estimate(ctx, draft)
	if err != nil {
		return err
	}
	fmt.Printf("estimate  %.2f credits\n", estimate.Credits)

	placement, err := client.Place(ctx, draft)
	if err != nil {
		return err
	}
	placed, err := client.Order(placement.Items[0].OrderID)
	if err != nil {
		return err
	}
	defer placed.Close()
	fmt.Println("placed    order", placed.ID())
	if err := waitFor(ctx, client, placed.ID(), every); err != nil {
		return err
	}
	assets, err := placed.Assets(ctx, order.ListOptions{})
	if err != nil {
		return err
	}
	for _, asset := range assets {
		if err := fetch(ctx, client, asset.ID, folder); err != nil {
			return err
		}
	}
	// [README end]
	return nil
}

func productOf(ctx context.Context, client *order.Client, collection string) (string, error) {
	collections, err := client.Catalog().ListCollections(ctx, nil)
	for _, one := range collections {
		for _, product := range one.DataProducts {
			if one.Name == collection && product.ID != "" {
				return product.ID, nil
			}
		}
	}
	if err == nil {
		err = errors.New("nothing can be ordered from " + collection)
	}
	return "", err
}

// waitFor waits for the end, with a line for each change.
func waitFor(ctx context.Context, client *order.Client, id string, every time.Duration) error {
	tracker, err := client.Tracker(order.TrackOptions{Every: every})
	if err != nil {
		return err
	}
	defer tracker.Close()
	// [README: track]
	if err := tracker.Add(id); err != nil {
		return err
	}
	for {
		update, err := tracker.Next(ctx)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case update.Kind == order.UpdateChange:
			fmt.Println("status   ", update.Status)
		case update.Kind == order.UpdateTrouble:
			fmt.Println("trouble  ", update.Error)
		case update.Kind == order.UpdateEnd:
			fmt.Println("ended    ", update.State)
		}
	}
	// [README end]
}

func fetch(ctx context.Context, client *order.Client, asset, folder string) error {
	download, err := client.Download(asset, folder, order.DownloadOptions{})
	if err != nil {
		return err
	}
	defer download.Close()
	for phase := order.PhaseStarting; phase != order.PhaseDone; {
		if phase, err = download.Next(ctx, time.Second/4); err != nil {
			return err
		}
		progress, err := download.Progress()
		if err != nil {
			return err
		}
		fmt.Println("fetching ", progress.ReceivedBytes, "of", progress.TotalBytes, "bytes")
	}
	files, err := download.Files()
	if err != nil {
		return err
	}
	var all int64
	for _, file := range files {
		fmt.Printf("%12d  %s\n", file.SizeBytes, file.Path)
		all += file.SizeBytes
	}
	fmt.Println(len(files), "files of", all, "bytes are in", folder)
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
