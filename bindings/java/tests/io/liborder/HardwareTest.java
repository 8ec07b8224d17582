package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hardware at AWS Outposts. */
class HardwareTest extends SandboxTest {
    private static final String AN_ORDER = "{\"Order\":{"
            + "\"OutpostId\":\"op-0\",\"OrderId\":\"oo-0\",\"Status\":\"IN_PROGRESS\","
            + "\"PaymentOption\":\"ALL_UPFRONT\",\"PaymentTerm\":\"THREE_YEARS\",\"OrderType\":\"REPLACEMENT\","
            + "\"QuoteIdentifier\":\"oq-0\",\"QuoteOptionIdentifier\":\"oqo-0\","
            + "\"OrderSubmissionDate\":1700000000.123,\"OrderFulfilledDate\":1700000001,"
            + "\"LineItems\":[{\"CatalogItemId\":\"OR-ABC1234\",\"LineItemId\":\"ooi-1\",\"Quantity\":2,"
            + "\"Status\":\"SHIPPED\",\"PreviousLineItemId\":\"ooi-0\",\"PreviousOrderId\":\"oo-9\","
            + "\"ShipmentInformation\":{\"ShipmentTrackingNumber\":\"1Z999\",\"ShipmentCarrier\":\"UPS\"},"
            + "\"AssetInformationList\":[{\"AssetId\":\"a1\",\"MacAddressList\":"
            + "[\"00:11:22:33:44:55\",\"00:11:22:33:44:56\"]},{\"AssetId\":\"a2\"}]},"
            + "{\"LineItemId\":\"ooi-2\",\"Status\":\"PREPARING\"}]}}";

    @Test
    void aHardwareOrderTellsAllOfItself() {
        sandboxAnswers("GET", "/orders/oo-0", AN_ORDER);
        try (Client client = hardwareClient(); Order order = client.order("oo-0")) {
            Snapshot info = order.fetchSnapshot();
            assertEquals("outposts", info.provider());
            assertEquals("oo-0", info.id());
            assertEquals("IN_PROGRESS", info.status());
            assertEquals(State.OPEN, info.state());
            assertEquals("REPLACEMENT", info.kind().orElseThrow());
            assertEquals("op-0", info.outpostId().orElseThrow());
            assertEquals("ALL_UPFRONT", info.paymentOption().orElseThrow());
            assertEquals("THREE_YEARS", info.paymentTerm().orElseThrow());
            assertEquals("oq-0", info.quoteId().orElseThrow());
            assertEquals("oqo-0", info.quoteOptionId().orElseThrow());
            assertEquals(Instant.ofEpochMilli(1_700_000_000_123L), info.created().orElseThrow());
            assertEquals(Instant.ofEpochMilli(1_700_000_001_000L), info.fulfilled().orElseThrow());
            assertEquals(2, info.lineItems().size());
            LineItem item = info.lineItems().get(0);
            assertEquals("ooi-1", item.id());
            assertEquals("OR-ABC1234", item.catalogItemId().orElseThrow());
            assertEquals("SHIPPED", item.status().orElseThrow());
            assertEquals(2, item.quantity().orElseThrow());
            assertEquals("1Z999", item.shipmentTrackingNumber().orElseThrow());
            assertEquals("UPS", item.shipmentCarrier().orElseThrow());
            assertEquals("ooi-0", item.previousLineItemId().orElseThrow());
            assertEquals("oo-9", item.previousOrderId().orElseThrow());
            assertEquals("a1", item.hardware().get(0).id().orElseThrow());
            assertEquals(List.of("00:11:22:33:44:55", "00:11:22:33:44:56"),
                    item.hardware().get(0).macAddresses());
            assertTrue(item.hardware().get(1).macAddresses().isEmpty());
            assertTrue(info.lineItems().get(1).quantity().isEmpty());
        }
    }

    @Test
    void aTrackerTellsEveryLineItemThatChanges() {
        String id = sandbox.hardwareOrder("{\"count\":1,\"hold\":true,\"line_items\":[\"PREPARING\",\"PREPARING\"]}");
        List<String> told = new ArrayList<>();
        try (Client client = hardwareClient(); Tracker tracker = client.tracker(QUICKLY);
                Order order = client.order(id)) {
            List<String> items = order.fetchSnapshot().lineItems().stream().map(LineItem::id).collect(Collectors.toList());
            tracker.add(id);
            for (Update update : tracker) {
                if (update.kind() == UpdateKind.LINE_ITEM) {
                    told.add(update.lineItemId().orElseThrow());
                    sandbox.postHardware("/orders/" + id, "{\"status\":\"COMPLETED\"}");
                } else if (told.isEmpty()) {
                    sandbox.postHardware("/orders/" + id + "/line-items/" + items.get(1), "{\"status\":\"SHIPPED\"}");
                }
            }
            assertEquals(List.of(items.get(1)), told);
        }
    }

    @Test
    void catalogItemsOutpostsAndSitesAreListed() {
        try (Client client = hardwareClient()) {
            Hardware hardware = client.hardware();
            CatalogItem item = hardware.listCatalogItems(new Query()).get(0);
            assertTrue(item.powerKva().orElseThrow() > 0);
            assertEquals(item.id(), hardware.fetchCatalogItem(item.id()).id());
            Outpost outpost = hardware.listOutposts(new Query()).get(0);
            assertEquals(outpost.arn(), hardware.fetchOutpost(outpost.id()).arn());
            assertFalse(hardware.fetchRenewalEstimate(outpost.id()).items().isEmpty());
            Site site = hardware.listSites(new Query()).get(0);
            assertEquals(site.name(), hardware.fetchSite(site.id()).name());
            assertTrue(hardware.fetchSiteAddress(site.id(), "OPERATING_ADDRESS").contains("CountryCode"));
        }
    }

    @Test
    void aHardwareOrderIsPlacedByLineItems() {
        try (Client client = hardwareClient()) {
            Hardware hardware = client.hardware();
            Draft draft = new Draft().set("outpost", hardware.listOutposts(new Query()).get(0).id())
                    .set("payment_option", "ALL_UPFRONT").set("payment_term", "THREE_YEARS")
                    .lineItem(hardware.listCatalogItems(new Query()).get(0).id(), 1);
            Placement placement = client.place(draft);
            try (Order order = client.order(placement.items().get(0).orderId().orElseThrow())) {
                assertEquals(1, order.fetchSnapshot().lineItems().size());
                assertEquals(State.FULFILLED, order.track(QUICKLY));
                assertFalse(order.assets().isEmpty());
            }
            Snapshot listed = client.listOrders(new Query()).get(0);
            assertFalse(listed.itemStatuses().isEmpty());
        }
    }

    @Test
    void aQuoteTellsItsPrices() {
        try (Client client = hardwareClient()) {
            Hardware hardware = client.hardware();
            Quote quote = hardware.createQuote(new Draft().set("country", "US").set("capacity", "EC2,m5.xlarge,4"));
            assertFalse(quote.optionIds().isEmpty());
            QuotePrice price = quote.prices().get(0);
            assertTrue(price.monthly().orElse(0) + price.upfront().orElse(0) > 0);
            assertEquals("USD", price.currency().orElseThrow());
            assertTrue(quote.optionIds().contains(price.optionId().orElseThrow()));
            assertTrue(price.total().orElseThrow() >= price.monthly().orElseThrow() + price.upfront().orElseThrow());
            assertTrue(quote.expires().orElseThrow().isAfter(quote.created().orElseThrow()));
            assertEquals(quote.id(), hardware.fetchQuote(quote.id()).id());
            assertTrue(hardware.listQuotes(new Query()).stream().anyMatch(one -> one.id().equals(quote.id())));
            hardware.deleteQuote(quote.id());
            assertThrows(NotFoundException.class, () -> hardware.fetchQuote(quote.id()));
        }
    }

    private static void sandboxAnswers(String method, String path, String json) {
        sandbox.postHardware("/faults", Sandbox.answering(method, path, json));
    }
}
