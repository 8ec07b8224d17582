package order_test

import (
	"strings"
	"testing"

	"liborder.io/order"
)

// What is generated: values, and the setters of the named options.

func TestValuesAreEqualWhenTheirContentsAre(t *testing.T) {
	client := hardwareClient(t)
	id := sandbox.hardwareOrder(object{"hold": true, "line_items": []string{"PREPARING", "SHIPPED"}})
	one := closed(t, must(client.Order(id)))
	before := must(one.FetchSnapshot(background))
	holds(t, "the same again is equal", before.Equal(*must(one.FetchSnapshot(background))))
	holds(t, "line items differ", !before.LineItems[0].Equal(before.LineItems[1]))
	sandbox.postHardware("/orders/"+id+"/line-items/"+before.LineItems[0].ID, object{"status": "SHIPPED"})
	holds(t, "what changed is not equal", !before.Equal(*must(one.FetchSnapshot(background))))
}

func TestValuesAreReadableText(t *testing.T) {
	client := hardwareClient(t)
	id := sandbox.hardwareOrder(object{"hold": true, "line_items": []string{"PREPARING"}})
	snapshot := must(closed(t, must(client.Order(id))).FetchSnapshot(background))
	text := snapshot.String()
	holds(t, text, strings.HasPrefix(text, "Snapshot{Provider: outposts, ID: "+id+", State: OPEN, Status: "))
	holds(t, text, strings.Contains(text, "LineItems: [LineItem{ID: "+snapshot.LineItems[0].ID+", "))
	holds(t, text, !strings.Contains(text, "Document") && !strings.Contains(text, "WorkspaceID"))
	equal(t, order.PhaseUnpacking.String(), "UNPACKING")
	equal(t, order.State(77).String(), "State(77)")
}

func TestNamedOptionsHaveSettersOfTheirOwn(t *testing.T) {
	client := client(t)
	named := new(order.Settings).Environment(false).UP42Token("a-token").MaxAttempts(2)
	equal(t, named.String(), "Settings[environment up42.token max_attempts]")
	closed(t, must(order.NewClient("up42", named)))
	id := sandbox.orderIn("PLACED")
	sandbox.orderIn("CREATED")
	sandbox.orderIn("FULFILLED")
	found := must(client.ListOrders(background, new(order.Query).Status("PLACED").Status("CREATED").Limit(5)))
	equal(t, len(found), 2)
	holds(t, "it is among them", found[0].ID == id || found[1].ID == id)
}
