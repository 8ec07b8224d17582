package order_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"liborder.io/order"
)

// Failures are values that programs can branch on.

func TestAMissingOrderIsNotFound(t *testing.T) {
	_, err := closed(t, must(client(t).Order(nowhere))).Status(background)
	e := fails(t, err, order.ErrNotFound)
	equal(t, e.Code, order.CodeNotFound)
	equal(t, e.IsRetriable, false)
	holds(t, e.Error(), strings.Contains(e.Message, nowhere) && !errors.Is(err, order.ErrConflict))
}

func TestAWrongPasswordIsACredentialsError(t *testing.T) {
	fresh(t)
	client := closed(t, must(order.NewClient("up42", settings().Set("up42.password", "wrong"))))
	fails(t, client.Check(background), order.ErrCredentials)
}

func TestAnUnknownSettingSuggestsTheNearest(t *testing.T) {
	_, err := order.NewClient("up42", settings().Set("up42.usrname", "x"))
	e := fails(t, err, order.ErrArgument)
	holds(t, e.Message, strings.Contains(e.Message, "up42.username"))
}

func TestAWaitThatIsTooShortIsATimeout(t *testing.T) {
	one := orderIn(t, client(t), "PLACED")
	// The first of some limits that leaves time for one question.
	var state order.State
	for limit := 60 * time.Millisecond; state != order.StateOpen && limit < 20*time.Second; limit *= 5 {
		var err error
		state, err = one.Track(background, order.TrackOptions{Every: quickly.Every, Timeout: limit})
		fails(t, err, order.ErrTimeout)
	}
	equal(t, state, order.StateOpen)
	ctx, cancel := context.WithTimeout(background, 60*time.Millisecond)
	defer cancel()
	_, err := one.Track(ctx, quickly)
	fails(t, err, order.ErrTimeout)
	fails(t, err, context.DeadlineExceeded)
	equal(t, one.StatusText(), "PLACED")
	equal(t, must(one.Status(background)), order.StateOpen)
}

func TestALostAnswerToAPlacementIsAnUnknownOutcome(t *testing.T) {
	client := client(t)
	draft := draftOverBerlin(client)
	sandbox.fault("POST", "/v2/orders", object{"execute": false, "reset": true})
	hasty := closed(t, must(order.NewClient("up42", settings().Set("place_lookup_ms", "100"))))
	_, err := hasty.Place(background, draft)
	holds(t, "the tag is told", fails(t, err, order.ErrOutcomeUnknown).Reference != "")
	sandbox.fault("POST", "/v2/orders", object{"execute": true, "reset": true})
	equal(t, must(client.Place(background, draft)).IsRecovered, true)
}

func TestACancelledOrderCanNotBeCancelledAgain(t *testing.T) {
	_, err := orderIn(t, client(t), "FULFILLED").Cancel(background)
	fails(t, err, order.ErrConflict)
}

func TestAnAccountWithoutCreditsIsAPaymentError(t *testing.T) {
	client := client(t)
	draft := draftOverBerlin(client)
	sandbox.post("/account", object{"credits": 0})
	_, err := client.Place(background, draft)
	equal(t, fails(t, err, order.ErrPayment).IsRetriable, false)
}

func TestAnErrorTellsStatusAndCodeAndRequestId(t *testing.T) {
	hardware := hardwareClient(t)
	one := orderIn(t, closed(t, must(order.NewClient("up42", settings().Set("max_attempts", "1")))), "PLACED")
	sandbox.fault("GET", "/v2/orders/"+one.ID(), object{"status": 503, "body": "{}",
		"headers": object{"Retry-After": "7", "X-Request-Id": "request-7"}})
	_, err := one.Status(background)
	e := fails(t, err, order.ErrProvider)
	equal(t, e.HTTPStatus, 503)
	equal(t, e.IsRetriable, true)
	equal(t, e.RetryAfter, 7*time.Second)
	equal(t, e.RequestID, "request-7")
	_, err = closed(t, must(hardware.Order("oo-00000000000000000"))).FetchSnapshot(background)
	equal(t, fails(t, err, order.ErrNotFound).ProviderCode, "NotFoundException")
}

func TestAnInterruptedCallIsToldAsInterrupted(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	succeeds(t, one.Interrupt())
	_, err := one.Status(background)
	equal(t, fails(t, err, order.ErrCancelled).Code, order.CodeCancelled)
	holds(t, "no context ended it", errors.Unwrap(err) == nil)
	succeeds(t, client.Interrupt())
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	for _, ctx := range []context.Context{background, ctx} {
		fails(t, client.Check(ctx), order.ErrCancelled)
	}
}

func TestNullIsRefusedBeforeNativeCode(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	var noContext context.Context
	_, noDraft := client.Place(background, nil)
	_, noSearch := client.Catalog().Search(background, nil)
	_, noScene := client.Catalog().SaveQuicklook(background, nil, "x")
	_, noWait := one.Status(noContext)
	for _, err := range []error{noDraft, noSearch, noScene, noWait, client.Check(noContext)} {
		fails(t, err, order.ErrArgument)
	}
	var noOrder *order.Order
	_, err := noOrder.Status(background)
	fails(t, err, order.ErrClosed)
	var noClient order.Client
	fails(t, noClient.Check(background), order.ErrClosed)
	succeeds(t, noOrder.Close())
	succeeds(t, noClient.Close())
}

func TestTextThatIsNotUnicodeIsRefused(t *testing.T) {
	client := client(t)
	for _, text := range []string{"half \xed\xa0\xbd of a pair", "a\x00b", "\xff"} {
		_, noOrder := client.Order(text)
		_, noQuery := client.ListOrders(background, new(order.Query).Set("name", text))
		_, noArea := client.Place(background, new(order.Draft).Area(text))
		_, noTags := orderIn(t, client, "PLACED").ReplaceTags(background, []string{text})
		_, noDownload := client.Download("x", text, order.DownloadOptions{})
		for _, err := range []error{noOrder, noQuery, noArea, noTags, noDownload} {
			fails(t, err, order.ErrArgument)
		}
	}
}

func TestANegativeDurationIsRefused(t *testing.T) {
	client := client(t)
	one := orderIn(t, client, "PLACED")
	_, noInterval := one.Track(background, order.TrackOptions{Every: -1})
	_, noTimeout := client.Tracker(order.TrackOptions{Timeout: -1})
	_, noPoll := closed(t, must(client.Tracker(quickly))).Poll(background, -1)
	_, noNext := closed(t, must(client.Download("x", "y", order.DownloadOptions{}))).Next(background, -1)
	_, noLimit := one.Assets(background, order.ListOptions{Limit: -1})
	_, noQuantity := client.Place(background, new(order.Draft).LineItem("x", -1))
	for _, err := range []error{noInterval, noTimeout, noPoll, noNext, noLimit, noQuantity} {
		fails(t, err, order.ErrArgument)
	}
}
