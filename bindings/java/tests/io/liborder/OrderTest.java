package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Existing orders. */
class OrderTest extends SandboxTest {
    @Test
    void infoTellsTheWholeOrder() {
        String id = sandbox.post("/orders", "{\"count\":1,\"hold\":true,\"status\":\"PLACED\","
                + "\"displayName\":\"a name\",\"tags\":[\"one\",\"two\"]}").replaceAll(".*\\[\"|\"].*", "");
        try (Client client = client(); Order order = client.order(id)) {
            Snapshot info = order.fetchSnapshot();
            assertEquals("up42", info.provider());
            assertEquals(id, info.id());
            assertEquals(State.OPEN, info.state());
            assertEquals("PLACED", info.status());
            assertEquals("ARCHIVE", info.kind().orElseThrow());
            assertEquals("a name", info.name().orElseThrow());
            assertEquals(List.of("one", "two"), info.tags());
            assertTrue(info.created().orElseThrow().isAfter(Instant.parse("2020-01-01T00:00:00Z")));
            assertTrue(info.document().contains(id));
            assertTrue(info.outpostId().isEmpty());
            assertTrue(info.lineItems().isEmpty());
            assertFalse(info.hasDeliveries());
        }
    }

    @Test
    void detailsTellWhatATaskingOrderAsksFor() {
        try (Client client = client();
                Order order = client.order(sandbox.taskingOrderIn("QUOTATION_WAITING_RESPONSE"))) {
            Tasking details = order.fetchTasking().orElseThrow();
            assertEquals("QUOTATION_WAITING_RESPONSE", details.subStatus().orElseThrow());
            assertTrue(details.end().orElseThrow().isAfter(details.start().orElseThrow()));
            assertTrue(details.geometry().orElseThrow().contains("coordinates"));
        }
    }

    @Test
    void anArchiveOrderHasNoDetails() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("PLACED"))) {
            assertTrue(order.fetchTasking().isEmpty());
        }
    }

    @Test
    void statusTellsTheStateAndTheWordOfTheService() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("BEING_FULFILLED"))) {
            assertTrue(order.statusText().isEmpty());
            assertEquals(State.OPEN, order.status());
            assertEquals("BEING_FULFILLED", order.statusText().orElseThrow());
        }
    }

    @Test
    void fulfilledIsToldOfAFulfilledOrderOnly() {
        try (Client client = client(); Order open = client.order(sandbox.orderIn("PLACED"));
                Order done = client.order(sandbox.orderIn("FULFILLED"))) {
            assertFalse(open.isFulfilled());
            assertTrue(done.isFulfilled());
        }
    }

    @Test
    void trackWaitsUntilTheOrderEnds() {
        String id = sandbox.orderIn("PLACED");
        try (Client client = client(); Order order = client.order(id)) {
            sandbox.moveLater(id, "FULFILLED");
            assertEquals(State.FULFILLED, order.track(QUICKLY));
            assertEquals(State.FULFILLED, order.trackAsync(QUICKLY).join());
        }
    }

    @Test
    void aFailedOrderIsAStateAndNoError() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("FAILED_PERMANENTLY"))) {
            assertEquals(State.FAILED, order.track(QUICKLY.until(Until.END)));
        }
    }

    @Test
    void assetsAreListed() {
        String id = sandbox.orderIn("FULFILLED");
        sandbox.asset("{\"size\":1000,\"kind\":\"zip\",\"name\":\"second.zip\",\"order_id\":\"" + id + "\"}");
        try (Client client = client(); Order order = client.order(id)) {
            List<Asset> assets = order.assets();
            Asset asset = assets.stream().filter(a -> a.name().equals(Optional.of("second.zip"))).findFirst()
                    .orElseThrow();
            assertEquals(id, asset.orderId().orElseThrow());
            assertTrue(asset.sizeBytes().orElseThrow() > 0);
            assertEquals(asset.id(), client.fetchAsset(asset.id()).id());
            assertEquals(1, order.assets(1, "createdAt,desc").size());
            assertEquals(assets.size(), client.listAssets(new Query().set("order", id)).size());
        }
    }

    @Test
    void aCancelledOrderIsToldAsCancelled() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("CREATED"))) {
            assertEquals(State.CANCELLED, order.cancel());
        }
    }

    @Test
    void tagsAreReplaced() {
        List<String> tags = List.of("a \"quoted\" one", "back\\slash", "line\nbreak");
        try (Client client = client(); Order order = client.order(sandbox.orderIn("PLACED"))) {
            assertEquals(tags, order.replaceTags(tags).tags());
            assertEquals(List.of(), order.replaceTags(List.of()).tags());
        }
    }

    @Test
    void coverageTellsWhatIsDelivered() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("FULFILLED"))) {
            Coverage coverage = order.fetchCoverage();
            assertTrue(coverage.coveredPercent().orElseThrow() > 0);
            assertTrue(coverage.coveredKm2().orElseThrow() > 0);
        }
    }

    @Test
    void ordersAreFoundByAQuery() {
        sandbox.orderIn("PLACED");
        String done = sandbox.orderIn("FULFILLED");
        try (Client client = client()) {
            assertEquals(2, client.listOrders(new Query()).size());
            List<Snapshot> found = client.listOrders(new Query().set("status", "FULFILLED").limit(5));
            assertEquals(List.of(done), found.stream().map(Snapshot::id).collect(Collectors.toList()));
        }
    }

    @Test
    void aTrackerTellsEveryChangeOfTwoOrders() {
        String one = sandbox.orderIn("PLACED");
        String two = sandbox.orderIn("FULFILLED");
        List<String> told = new ArrayList<>();
        try (Client client = client(); Tracker tracker = client.tracker(QUICKLY)) {
            tracker.add(one).add(two).add(two);
            assertEquals(2, tracker.openCount());
            boolean moved = false;
            for (Update update : tracker) {
                if (update.kind() == UpdateKind.END) {
                    told.add(update.orderId() + " " + update.state());
                } else if (update.kind() == UpdateKind.CHANGE && update.orderId().equals(one) && !moved) {
                    moved = true;
                    assertEquals("PLACED", update.status().orElseThrow());
                    assertEquals(one, update.snapshot().orElseThrow().id());
                    sandbox.post("/orders/" + one, "{\"status\":\"FULFILLED\"}");
                }
            }
            assertTrue(tracker.isDone());
            assertEquals(0, tracker.openCount());
            assertTrue(tracker.next(Duration.ZERO).isEmpty());
            assertEquals(0, tracker.stream().count());
        }
        assertEquals(List.of(two + " FULFILLED", one + " FULFILLED"), told);
    }
}
