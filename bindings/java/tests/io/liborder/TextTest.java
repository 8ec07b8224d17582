package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text and numbers that native code makes, out of what the service sends. */
class TextTest extends SandboxTest {
    /** A satellite, a flag of two code points, and letters of two and three bytes. */
    private static final String EMOJI = "\ud83d\udef0 \ud83c\udde9\ud83c\uddea Z\u00fcrich \u20ac";

    @Test
    void fiveBillionBytesAreToldExactly() {
        sandbox.answer("GET", "/v2/assets/big/metadata",
                "{\"id\":\"big\",\"name\":\"big.zip\",\"size\":5000000000,\"createdAt\":\"2024-01-01T00:00:00Z\"}");
        try (Client client = client()) {
            assertEquals(5_000_000_000L, client.fetchAsset("big").sizeBytes().orElseThrow());
        }
    }

    @Test
    void anEmojiOfTheServiceArrivesWhole() {
        // Escaped in the answer, so that its bytes are made in native code and nowhere else.
        StringBuilder escaped = new StringBuilder();
        for (char c : EMOJI.toCharArray()) {
            escaped.append(String.format("\\u%04x", (int) c));
        }
        sandbox.answer("GET", "/v2/assets/emoji/metadata",
                "{\"id\":\"emoji\",\"title\":\"" + escaped + "\",\"size\":1,\"createdAt\":\"2024-01-01T00:00:00Z\"}");
        try (Client client = client()) {
            assertEquals(EMOJI, client.fetchAsset("emoji").title().orElseThrow());
        }
    }

    @Test
    void anEmojiOfTheCallerArrivesWhole() {
        try (Client client = client(); Order order = client.order(EMOJI)) {
            assertEquals(EMOJI, order.id());
            NotFoundException e = assertThrows(NotFoundException.class, order::fetchSnapshot);
            assertTrue(e.getMessage().contains(EMOJI), e.getMessage());
            try (Order placed = client.order(sandbox.orderIn("PLACED"))) {
                assertEquals(EMOJI, placed.replaceTags(List.of(EMOJI)).tags().get(0));
            }
        }
    }
}
