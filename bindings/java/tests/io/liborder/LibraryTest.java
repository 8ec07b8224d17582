package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What needs no service. */
class LibraryTest {
    @Test
    void theLibraryTellsItsVersionAndProviders() {
        assertEquals(Native.ORDER_VERSION, OrderLibrary.version());
        assertEquals(Native.ORDER_VERSION_NUMBER, OrderLibrary.versionNumber());
        assertEquals(List.of("up42", "outposts"), OrderLibrary.providers());
        assertTrue(OrderLibrary.describeBuild().contains("\"" + OrderLibrary.version() + "\""));
        assertEquals(List.of("Berlin", "Washington"), OrderLibrary.exampleAreas());
        assertTrue(OrderLibrary.exampleArea("Atlantis").isEmpty());
    }

    @Test
    void optionsTellTheirMeaningAndDefault() {
        OptionDescription password = named(OrderLibrary.settingOptions(), "up42.password");
        assertTrue(password.isSecret());
        assertEquals("UP42_PASSWORD", password.environment().orElseThrow());
        assertTrue(password.defaultValue().isEmpty());
        assertEquals("100", named(OrderLibrary.searchOptions(), "limit").defaultValue().orElseThrow());
        assertTrue(named(OrderLibrary.draftOptions(), "tag").repeats());
        assertFalse(named(OrderLibrary.queryOptions(), "sort").repeats());
        assertNotEquals("", named(OrderLibrary.queryOptions(), "sort").meaning());
    }

    @Test
    void aClientTellsWhatIsInForceWithoutSecrets() {
        Settings settings = new Settings().set("environment", "false").set("up42.username", "someone@example.com")
                .set("up42.password", "a-secret-word");
        try (Client client = Client.open("up42", settings)) {
            assertEquals("up42", client.provider());
            assertTrue(client.describe().contains("https://api.up42.com"));
            assertFalse(client.describe().contains("a-secret-word"));
        }
        assertFalse(settings.toString().contains("a-secret-word"));
    }

    @Test
    void everyCodeAndStateHasTheNameOfTheCInterface() {
        for (int code = 1; !Native.order_code_name(code).equals("UNKNOWN"); code++) {
            assertEquals(Native.order_code_name(code), ErrorCode.of(code).name());
        }
        for (int state = 1; !Native.order_state_name(state).equals("UNKNOWN"); state++) {
            assertEquals(Native.order_state_name(state), State.of(state).name());
        }
    }

    private static OptionDescription named(List<OptionDescription> options, String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst().orElseThrow();
    }
}
