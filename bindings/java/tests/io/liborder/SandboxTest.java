// What the tests against a sandbox share: one sandbox for a class, as new for each test, and no handle left by it.
package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

abstract class SandboxTest {
    static final String PHR_DISPLAY = "647780db-5a06-4b61-b525-577a8b68bb54";
    static final String NOWHERE = "00000000-0000-4000-8000-000000000000";
    static final TrackOptions QUICKLY = TrackOptions.defaults().every(Duration.ofMillis(20));

    static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox("--speed", "2000");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @AfterEach
    void noHandleIsLeft() {
        assertEquals(0, OrderLibrary.liveHandles(), "handles were made and not freed");
    }

    static Client client() {
        return Client.open("up42", sandbox.settings());
    }

    static Client hardwareClient() {
        return Client.open("outposts", sandbox.hardwareSettings());
    }

    static String berlin() {
        return OrderLibrary.exampleArea("Berlin").orElseThrow();
    }

    static Scene sceneOverBerlin(Client client) {
        return client.catalog().search(new Search().collection("phr").area(berlin()).limit(1)).get(0);
    }

    static Draft draftOverBerlin(Client client) {
        return new Draft().dataProduct(PHR_DISPLAY).scene(sceneOverBerlin(client).id()).area(berlin());
    }
}
