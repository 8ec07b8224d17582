package order_test

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"liborder.io/order"
)

// Existing orders.

func TestInfoTellsTheWholeOrder(t *testing.T) {
	client := client(t)
	id := sandbox.order(object{"status": "PLACED", "displayName": "a name", "tags": []string{"one", "two"}})
	info := must(closed(t, must(client.Order(id))).FetchSnapshot(background))
	equal(t, info.Provider, "up42")
	equal(t, info.ID, id)
	equal(t, info.State, order.StateOpen)
	equal(t, info.Status, "PLACED")
	equal(t, info.Kind, "ARCHIVE")
	equal(t, info.Name, "a name")
	equal(t, strings.Join(info.Tags, " "), "one two")
	holds(t, "it was made lately", info.Created.After(time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)))
	holds(t, "the document is there", strings.Contains(info.Document, id))
	equal(t, info.OutpostID, "")
	equal(t, len(info.LineItems), 0)
	holds(t, "nothing is delivered", !info.HasDeliveries)
}

func TestDetailsTellWhatATaskingOrderAsksFor(t *testing.T) {
	client := client(t)
	tasking := closed(t, must(client.Order(sandbox.taskingOrderIn("QUOTATION_WAITING_RESPONSE"))))
	details := must(tasking.FetchTasking(background))
	equal(t, details.SubStatus, "QUOTATION_WAITING_RESPONSE")
	holds(t, "it ends after it starts", details.End.After(details.Start))
	holds(t, "there is an area", strings.Contains(details.Geometry, "coordinates"))
}

func TestAnArchiveOrderHasNoDetails(t *testing.T) {
	details := must(orderIn(t, client(t), "PLACED").FetchTasking(background))
	holds(t, "there are none", details == nil)
}

func TestStatusTellsTheStateAndTheWordOfTheService(t *testing.T) {
	one := orderIn(t, client(t), "BEING_FULFILLED")
	equal(t, one.StatusText(), "")
	equal(t, must(one.Status(background)), order.StateOpen)
	equal(t, one.StatusText(), "BEING_FULFILLED")
	equal(t, order.StateNeedsAttention.String(), "NEEDS_ATTENTION")
}

func TestFulfilledIsToldOfAFulfilledOrderOnly(t *testing.T) {
	client := client(t)
	equal(t, must(orderIn(t, client, "PLACED").IsFulfilled(background)), false)
	equal(t, must(orderIn(t, client, "FULFILLED").IsFulfilled(background)), true)
}

func TestTrackWaitsUntilTheOrderEnds(t *testing.T) {
	one := orderIn(t, client(t), "PLACED")
	time.AfterFunc(150*time.Millisecond, func() { sandbox.move(one.ID(), "FULFILLED") })
	equal(t, must(one.Track(background, quickly)), order.StateFulfilled)
}

func TestAFailedOrderIsAStateAndNoError(t *testing.T) {
	one := orderIn(t, client(t), "FAILED_PERMANENTLY")
	options := order.TrackOptions{Every: 20 * time.Millisecond, Until: order.UntilEnd}
	equal(t, must(one.Track(background, options)), order.StateFailed)
}

func TestAssetsAreListed(t *testing.T) {
	client := client(t)
	done := orderIn(t, client, "FULFILLED")
	sandbox.asset(object{"size": 1000, "kind": "zip", "name": "second.zip", "order_id": done.ID()})
	assets := must(done.Assets(background, order.ListOptions{}))
	var second order.Asset
	for _, asset := range assets {
		if asset.Name == "second.zip" {
			second = asset
		}
	}
	equal(t, second.OrderID, done.ID())
	holds(t, "it has a size", second.SizeBytes > 0)
	equal(t, must(client.FetchAsset(background, second.ID)).ID, second.ID)
	equal(t, len(must(done.Assets(background, order.ListOptions{Limit: 1, Sort: "createdAt,desc"}))), 1)
	equal(t, len(must(client.ListAssets(background, new(order.Query).Set("order", done.ID())))), len(assets))
}

func TestACancelledOrderIsToldAsCancelled(t *testing.T) {
	equal(t, must(orderIn(t, client(t), "CREATED").Cancel(background)), order.StateCancelled)
}

func TestTagsAreReplaced(t *testing.T) {
	one := orderIn(t, client(t), "PLACED")
	tags := []string{`a "quoted" one`, `back\slash`, "line\nbreak", "<tag>"}
	holds(t, "they are as given", reflect.DeepEqual(must(one.ReplaceTags(background, tags)).Tags, tags))
	equal(t, len(must(one.ReplaceTags(background, nil)).Tags), 0)
}

func TestCoverageTellsWhatIsDelivered(t *testing.T) {
	coverage := must(orderIn(t, client(t), "FULFILLED").FetchCoverage(background))
	holds(t, "something is", coverage.CoveredPercent > 0 && coverage.CoveredKm2 > 0)
}

func TestOrdersAreFoundByAQuery(t *testing.T) {
	client := client(t)
	sandbox.orderIn("PLACED")
	done := sandbox.orderIn("FULFILLED")
	equal(t, len(must(client.ListOrders(background, nil))), 2)
	found := must(client.ListOrders(background, new(order.Query).Set("status", "FULFILLED").Limit(5)))
	equal(t, len(found), 1)
	equal(t, found[0].ID, done)
}

func TestATrackerTellsEveryChangeOfTwoOrders(t *testing.T) {
	client := client(t)
	one, two := sandbox.orderIn("PLACED"), sandbox.orderIn("FULFILLED")
	tracker := closed(t, must(client.Tracker(quickly)))
	succeeds(t, tracker.Add(one, two, two))
	equal(t, must(tracker.OpenCount()), 2)
	var told []string
	moved := false
	for {
		update, err := tracker.Next(background)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case update.Kind == order.UpdateEnd:
			told = append(told, fmt.Sprint(update.OrderID, " ", update.State))
		case update.Kind == order.UpdateChange && update.OrderID == one && !moved:
			moved = true
			equal(t, update.Status, "PLACED")
			equal(t, update.Snapshot.ID, one)
			sandbox.move(one, "FULFILLED")
		}
	}
	equal(t, strings.Join(told, ", "), two+" FULFILLED, "+one+" FULFILLED")
	equal(t, must(tracker.IsDone()), true)
	equal(t, must(tracker.OpenCount()), 0)
	if _, err := tracker.Poll(background, 0); !errors.Is(err, io.EOF) {
		t.Error(err)
	}
}
