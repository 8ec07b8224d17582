package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is generated: values, and the setters of the named options. */
class ValuesTest extends SandboxTest {
    @Test
    void valuesAreEqualWhenTheirContentsAre() {
        String id = sandbox.hardwareOrder("{\"count\":1,\"hold\":true,\"line_items\":[\"PREPARING\",\"SHIPPED\"]}");
        try (Client client = hardwareClient(); Order order = client.order(id)) {
            Snapshot before = order.fetchSnapshot();
            assertEquals(before, order.fetchSnapshot());
            assertEquals(before.hashCode(), order.fetchSnapshot().hashCode());
            assertNotEquals(before.lineItems().get(0), before.lineItems().get(1));
            sandbox.postHardware("/orders/" + id + "/line-items/" + before.lineItems().get(0).id(),
                    "{\"status\":\"SHIPPED\"}");
            assertNotEquals(before, order.fetchSnapshot());
        }
    }

    @Test
    void valuesAreReadableText() {
        String id = sandbox.hardwareOrder("{\"count\":1,\"hold\":true,\"line_items\":[\"PREPARING\"]}");
        try (Client client = hardwareClient(); Order order = client.order(id)) {
            Snapshot snapshot = order.fetchSnapshot();
            String text = snapshot.toString();
            assertTrue(text.startsWith("Snapshot[provider=outposts, id=" + id + ", state=OPEN, status="), text);
            assertTrue(text.contains("lineItems=[LineItem[id=" + snapshot.lineItems().get(0).id() + ", "), text);
            assertFalse(text.contains("document") || text.contains("workspaceId") || text.contains("null"), text);
        }
    }

    @Test
    void namedOptionsHaveSettersOfTheirOwn() {
        Settings settings = new Settings().environment(false).up42Token("a-token").maxAttempts(2);
        assertEquals("Settings[environment, up42.token, max_attempts]", settings.toString());
        Client.open("up42", settings).close();
        String id = sandbox.orderIn("PLACED");
        sandbox.orderIn("CREATED");
        sandbox.orderIn("FULFILLED");
        try (Client client = client()) {
            List<Snapshot> found = client.listOrders(new Query().status("PLACED").status("CREATED").limit(5));
            assertEquals(2, found.size());
            assertTrue(found.stream().anyMatch(order -> order.id().equals(id)));
        }
    }
}
