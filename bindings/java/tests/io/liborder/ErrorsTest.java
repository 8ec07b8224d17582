package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Failures are exceptions of a kind that programs can branch on. */
class ErrorsTest extends SandboxTest {
    @Test
    void aMissingOrderIsNotFound() {
        try (Client client = client(); Order order = client.order(NOWHERE)) {
            NotFoundException e = assertThrows(NotFoundException.class, order::status);
            assertEquals(ErrorCode.NOT_FOUND, e.code());
            assertFalse(e.isRetriable());
            assertTrue(e.getMessage().contains(NOWHERE));
        }
    }

    @Test
    void aWrongPasswordIsACredentialsError() {
        try (Client client = Client.open("up42", sandbox.settings().set("up42.password", "wrong"))) {
            assertEquals(ErrorCode.CREDENTIALS, assertThrows(CredentialsException.class, client::check).code());
        }
    }

    @Test
    void anUnknownSettingSuggestsTheNearest() {
        Settings settings = sandbox.settings().set("up42.usrname", "x");
        OrderException e = assertThrows(OrderException.class, () -> Client.open("up42", settings));
        assertEquals(ErrorCode.ARGUMENT, e.code());
        assertTrue(e.getMessage().contains("up42.username"));
    }

    @Test
    void aWaitThatIsTooShortIsATimeout() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("PLACED"))) {
            // The first of some limits that leaves time for one question.
            for (int limit = 60; order.statusText().isEmpty() && limit < 20_000; limit *= 5) {
                TrackOptions brief = QUICKLY.timeout(Duration.ofMillis(limit));
                assertEquals(ErrorCode.TIMEOUT,
                        assertThrows(CallTimeoutException.class, () -> order.track(brief)).code());
            }
            assertEquals("PLACED", order.statusText().orElseThrow());
        }
    }

    @Test
    void aLostAnswerToAPlacementIsAnUnknownOutcome() {
        try (Client client = client();
                Client hasty = Client.open("up42", sandbox.settings().set("place_lookup_ms", "100"))) {
            Draft draft = draftOverBerlin(client);
            sandbox.fault("POST", "/v2/orders", "{\"execute\":false,\"reset\":true}");
            OutcomeUnknownException e = assertThrows(OutcomeUnknownException.class, () -> hasty.place(draft));
            assertFalse(e.reference().orElseThrow().isEmpty());
            sandbox.fault("POST", "/v2/orders", "{\"execute\":true,\"reset\":true}");
            assertTrue(client.place(draft).isRecovered());
        }
    }

    @Test
    void aCancelledOrderCanNotBeCancelledAgain() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("FULFILLED"))) {
            assertEquals(ErrorCode.CONFLICT, assertThrows(ConflictException.class, order::cancel).code());
        }
    }

    @Test
    void anAccountWithoutCreditsIsAPaymentError() {
        try (Client client = client()) {
            Draft draft = draftOverBerlin(client);
            sandbox.post("/account", "{\"credits\":0}");
            PaymentException e = assertThrows(PaymentException.class, () -> client.place(draft));
            assertEquals(ErrorCode.PAYMENT, e.code());
            assertFalse(e.isRetriable());
        }
    }

    @Test
    void anErrorTellsStatusAndCodeAndRequestId() {
        String id = sandbox.orderIn("PLACED");
        try (Client client = Client.open("up42", sandbox.settings().set("max_attempts", "1"));
                Order order = client.order(id)) {
            sandbox.fault("GET", "/v2/orders/" + id, "{\"status\":503,\"headers\":{\"Retry-After\":\"7\","
                    + "\"X-Request-Id\":\"request-7\"},\"body\":\"{}\"}");
            OrderException e = assertThrows(OrderException.class, order::status);
            assertEquals(503, e.httpStatus().orElseThrow());
            assertTrue(e.isRetriable());
            assertEquals(Duration.ofSeconds(7), e.retryAfter().orElseThrow());
            assertEquals("request-7", e.requestId().orElseThrow());
        }
        try (Client client = hardwareClient(); Order order = client.order("oo-00000000000000000")) {
            assertEquals("NotFoundException",
                    assertThrows(NotFoundException.class, order::fetchSnapshot).providerCode().orElseThrow());
        }
    }

    @Test
    void anInterruptedCallIsToldAsInterrupted() {
        try (Client client = client(); Order order = client.order(sandbox.orderIn("PLACED"))) {
            order.interrupt();
            assertEquals(ErrorCode.CANCELLED, assertThrows(CallInterruptedException.class, order::status).code());
        }
    }

    @Test
    void nullIsRefusedBeforeNativeCode() {
        assertThrows(NullPointerException.class, () -> Client.open(null));
        assertThrows(NullPointerException.class, () -> Client.open("up42", null));
        assertThrows(NullPointerException.class, () -> new Settings().set(null, "x"));
        assertThrows(NullPointerException.class, () -> new Settings().set("x", null));
        assertThrows(NullPointerException.class, () -> new Settings().log(null, (level, line) -> {}));
        assertThrows(NullPointerException.class, () -> new Search().from(null));
        assertThrows(NullPointerException.class, () -> new Draft().area(null));
        assertThrows(NullPointerException.class, () -> new Draft().lineItem(null, 1));
        assertThrows(NullPointerException.class, () -> TrackOptions.defaults().until(null));
        assertThrows(NullPointerException.class, () -> OrderLibrary.exampleArea(null));
        try (Client client = client(); Order order = client.order("x"); Tracker tracker = client.tracker(QUICKLY)) {
            assertThrows(NullPointerException.class, () -> client.order(null));
            assertThrows(NullPointerException.class, () -> client.listOrders(null));
            assertThrows(NullPointerException.class, () -> client.place(null));
            assertThrows(NullPointerException.class, () -> client.fetchAsset(null));
            assertThrows(NullPointerException.class, () -> client.download("x", null));
            assertThrows(NullPointerException.class, () -> client.download(null, Path.of("x")));
            assertThrows(NullPointerException.class, () -> client.chooseFeasibility("x", null));
            assertThrows(NullPointerException.class, () -> client.catalog().search(null));
            assertThrows(NullPointerException.class, () -> client.hardware().fetchSiteAddress("x", null));
            assertThrows(NullPointerException.class, () -> order.track(null));
            assertThrows(NullPointerException.class, () -> order.trackAsync(QUICKLY, null));
            assertThrows(NullPointerException.class, () -> order.replaceTags(null));
            assertThrows(NullPointerException.class, () -> tracker.add(null));
            assertThrows(NullPointerException.class, () -> tracker.next(null));
        }
    }

    @Test
    void textThatIsNotUnicodeIsRefused() {
        try (Client client = client()) {
            assertThrows(IllegalArgumentException.class, () -> client.order("half \ud83d of a pair"));
            assertThrows(IllegalArgumentException.class, () -> client.order("a\0b"));
        }
    }

    @Test
    void aNegativeDurationIsRefused() {
        Duration negative = Duration.ofMillis(-1);
        assertThrows(IllegalArgumentException.class, () -> TrackOptions.defaults().every(negative));
        assertThrows(IllegalArgumentException.class, () -> TrackOptions.defaults().every(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> TrackOptions.defaults().timeout(negative));
        assertThrows(IllegalArgumentException.class, () -> new Query().limit(0));
        assertThrows(IllegalArgumentException.class, () -> new Draft().lineItem("x", 0));
        try (Client client = client(); Tracker tracker = client.tracker(QUICKLY);
                Download download = client.download("x", Path.of("nowhere"))) {
            assertThrows(IllegalArgumentException.class, () -> tracker.next(negative));
            assertThrows(IllegalArgumentException.class, () -> download.next(negative));
        }
    }
}
