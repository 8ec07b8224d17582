package order_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"liborder.io/order"
)

// sandboxInEnvironment sets what a user would have set already, and makes the ids the examples use.
func sandboxInEnvironment() (fulfilled, hardware string) {
	for name, value := range map[string]string{
		"UP42_API_URL": sandbox.UP42.APIURL, "UP42_TOKEN_URL": sandbox.UP42.TokenURL,
		"UP42_USERNAME": sandbox.UP42.Username, "UP42_PASSWORD": sandbox.UP42.Password,
		"AWS_ENDPOINT_URL_OUTPOSTS": sandbox.Outposts.URL, "AWS_REGION": sandbox.Outposts.Region,
		"AWS_ACCESS_KEY_ID": sandbox.Outposts.AccessKeyID, "AWS_SECRET_ACCESS_KEY": sandbox.Outposts.SecretAccessKey,
	} {
		os.Setenv(name, value)
	}
	sandbox.post("/reset", nil)
	sandbox.postHardware("/reset", nil)
	return sandbox.orderIn("FULFILLED"), sandbox.hardwareOrder(object{"line_items": []string{"PREPARING"}})
}

// The shortest useful program: ask for the state of an order.
func Example() {
	id, _ := sandboxInEnvironment()

	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	client, err := order.NewClient("up42", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close()
	existing, err := client.Order(id)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer existing.Close()
	state, err := existing.Status(ctx)
	fmt.Println(state, existing.StatusText(), err)
	// Output: FULFILLED FULFILLED <nil>
}

func ExampleError() {
	sandboxInEnvironment()
	client, err := order.NewClient("up42", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close()

	_, err = client.FetchAsset(context.Background(), "00000000-0000-4000-8000-000000000000")
	var e *order.Error
	switch {
	case errors.Is(err, order.ErrNotFound):
		fmt.Println("there is no such asset")
	case errors.As(err, &e) && e.IsRetriable:
		fmt.Println("again after", e.RetryAfter)
	}
	// Output: there is no such asset
}

// Waits for an order of hardware, with each of its updates.
func ExampleTracker() {
	_, id := sandboxInEnvironment()
	client, err := order.NewClient("outposts", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close()

	tracker, err := client.Tracker(order.TrackOptions{Every: 20 * time.Millisecond})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer tracker.Close()
	if err := tracker.Add(id); err != nil {
		fmt.Println(err)
		return
	}
	for {
		update, err := tracker.Next(context.Background())
		if errors.Is(err, io.EOF) {
			break // every order has ended
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		if update.Kind == order.UpdateEnd {
			fmt.Println(update.State, len(update.Snapshot.LineItems))
		}
	}
	// Output: FULFILLED 1
}

func ExampleSettings() {
	settings := new(order.Settings).
		Set("environment", "false").
		Set("up42.username", "someone@example.com").
		Set("up42.password", "a secret").
		Log(order.LogWarning, func(level order.LogLevel, line string) { fmt.Println(level, line) })
	client, err := order.NewClient("up42", settings)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close()
	fmt.Println(client.Provider(), settings)
	// Output: up42 Settings[environment up42.username up42.password]
}

func ExampleSearch() {
	sandboxInEnvironment()
	client, err := order.NewClient("up42", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close()

	search := new(order.Search).Collection("phr").Area(order.ExampleArea("Berlin")).MaxCloudPercent(5).Limit(1)
	scenes, err := client.Catalog().Search(context.Background(), search)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, scene := range scenes {
		fmt.Println(scene.Collection, scene.CloudPercent <= 5)
	}
	// Output: phr true
}
