package order_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"liborder.io/order"
)

// Hardware at AWS Outposts.

const anOrder = `{"Order":{
	"OutpostId":"op-0","OrderId":"oo-0","Status":"IN_PROGRESS",
	"PaymentOption":"ALL_UPFRONT","PaymentTerm":"THREE_YEARS","OrderType":"REPLACEMENT",
	"QuoteIdentifier":"oq-0","QuoteOptionIdentifier":"oqo-0",
	"OrderSubmissionDate":1700000000.123,"OrderFulfilledDate":1700000001,
	"LineItems":[{"CatalogItemId":"OR-ABC1234","LineItemId":"ooi-1","Quantity":2,
		"Status":"SHIPPED","PreviousLineItemId":"ooi-0","PreviousOrderId":"oo-9",
		"ShipmentInformation":{"ShipmentTrackingNumber":"1Z999","ShipmentCarrier":"UPS"},
		"AssetInformationList":[{"AssetId":"a1","MacAddressList":["00:11:22:33:44:55","00:11:22:33:44:56"]},
			{"AssetId":"a2"}]},
		{"LineItemId":"ooi-2","Status":"PREPARING"}]}}`

func TestAHardwareOrderTellsAllOfItself(t *testing.T) {
	client := hardwareClient(t)
	sandbox.postHardware("/faults", answering("/orders/oo-0", anOrder))
	info := must(closed(t, must(client.Order("oo-0"))).FetchSnapshot(background))
	equal(t, info.Provider, "outposts")
	equal(t, info.ID, "oo-0")
	equal(t, info.Status, "IN_PROGRESS")
	equal(t, info.State, order.StateOpen)
	equal(t, info.Kind, "REPLACEMENT")
	equal(t, info.OutpostID, "op-0")
	equal(t, info.PaymentOption, "ALL_UPFRONT")
	equal(t, info.PaymentTerm, "THREE_YEARS")
	equal(t, info.QuoteID, "oq-0")
	equal(t, info.QuoteOptionID, "oqo-0")
	equal(t, info.Created, time.UnixMilli(1_700_000_000_123).UTC())
	equal(t, info.Fulfilled, time.UnixMilli(1_700_000_001_000).UTC())
	equal(t, len(info.LineItems), 2)
	item := info.LineItems[0]
	equal(t, item.ID, "ooi-1")
	equal(t, item.CatalogItemID, "OR-ABC1234")
	equal(t, item.Status, "SHIPPED")
	equal(t, item.Quantity, 2)
	equal(t, item.ShipmentTrackingNumber, "1Z999")
	equal(t, item.ShipmentCarrier, "UPS")
	equal(t, item.PreviousLineItemID, "ooi-0")
	equal(t, item.PreviousOrderID, "oo-9")
	equal(t, item.Hardware[0].ID, "a1")
	equal(t, strings.Join(item.Hardware[0].MACAddresses, " "), "00:11:22:33:44:55 00:11:22:33:44:56")
	equal(t, len(item.Hardware[1].MACAddresses), 0)
	equal(t, info.LineItems[1].Quantity, -1)
}

func TestATrackerTellsEveryLineItemThatChanges(t *testing.T) {
	client := hardwareClient(t)
	id := sandbox.hardwareOrder(object{"hold": true, "line_items": []string{"PREPARING", "PREPARING"}})
	items := must(closed(t, must(client.Order(id))).FetchSnapshot(background)).LineItems
	tracker := closed(t, must(client.Tracker(quickly)))
	succeeds(t, tracker.Add(id))
	var told []string
	for {
		update, err := tracker.Next(background)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if update.Kind == order.UpdateLineItem {
			told = append(told, update.LineItemID)
			sandbox.postHardware("/orders/"+id, object{"status": "COMPLETED"})
		} else if len(told) == 0 {
			sandbox.postHardware("/orders/"+id+"/line-items/"+items[1].ID, object{"status": "SHIPPED"})
		}
	}
	equal(t, strings.Join(told, " "), items[1].ID)
}

func TestCatalogItemsOutpostsAndSitesAreListed(t *testing.T) {
	hardware := hardwareClient(t).Hardware()
	item := must(hardware.ListCatalogItems(background, nil))[0]
	holds(t, "it draws power", item.PowerKVA > 0)
	equal(t, must(hardware.FetchCatalogItem(background, item.ID)).ID, item.ID)
	outpost := must(hardware.ListOutposts(background, new(order.Query).Limit(1)))[0]
	equal(t, must(hardware.FetchOutpost(background, outpost.ID)).ARN, outpost.ARN)
	holds(t, "renewal has prices", len(must(hardware.FetchRenewalEstimate(background, outpost.ID)).Items) > 0)
	site := must(hardware.ListSites(background, nil))[0]
	equal(t, must(hardware.FetchSite(background, site.ID)).Name, site.Name)
	address := must(hardware.FetchSiteAddress(background, site.ID, "OPERATING_ADDRESS"))
	holds(t, address, strings.Contains(address, "CountryCode"))
}

func TestAHardwareOrderIsPlacedByLineItems(t *testing.T) {
	client := hardwareClient(t)
	hardware := client.Hardware()
	draft := new(order.Draft).Set("outpost", must(hardware.ListOutposts(background, nil))[0].ID).
		Set("payment_option", "ALL_UPFRONT").Set("payment_term", "THREE_YEARS").
		LineItem(must(hardware.ListCatalogItems(background, nil))[0].ID, 1)
	placement := must(client.Place(background, draft))
	placed := closed(t, must(client.Order(placement.Items[0].OrderID)))
	equal(t, len(must(placed.FetchSnapshot(background)).LineItems), 1)
	equal(t, must(placed.Track(background, quickly)), order.StateFulfilled)
	holds(t, "there is hardware", len(must(placed.Assets(background, order.ListOptions{}))) > 0)
	holds(t, "a list counts statuses", len(must(client.ListOrders(background, nil))[0].ItemStatuses) > 0)
}

func TestAQuoteTellsItsPrices(t *testing.T) {
	hardware := hardwareClient(t).Hardware()
	draft := new(order.Draft).Set("country", "US").Set("capacity", "EC2,m5.xlarge,4")
	quote := must(hardware.CreateQuote(background, draft))
	price := quote.Prices[0]
	holds(t, "it costs something", price.Monthly+price.Upfront > 0)
	equal(t, price.Currency, "USD")
	holds(t, "the whole term costs no less than a month", price.Total >= price.Monthly+price.Upfront)
	equal(t, price.OptionID, quote.OptionIDs[0])
	holds(t, "it expires later", quote.Expires.After(quote.Created))
	equal(t, must(hardware.FetchQuote(background, quote.ID)).ID, quote.ID)
	listed := false
	for _, one := range must(hardware.ListQuotes(background, nil)) {
		listed = listed || one.ID == quote.ID
	}
	holds(t, "it is listed", listed)
	succeeds(t, hardware.DeleteQuote(background, quote.ID))
	_, err := hardware.FetchQuote(background, quote.ID)
	fails(t, err, order.ErrNotFound)
}
