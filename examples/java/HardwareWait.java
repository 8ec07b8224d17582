import io.liborder.Client;
import io.liborder.LineItem;
import io.liborder.Order;
import io.liborder.OrderException;
import io.liborder.State;
import io.liborder.TrackOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Waits for an order of hardware at AWS Outposts, then tells what arrived.
 *
 * <pre>java -cp liborder-1.0.0.jar HardwareWait.java ORDER-ID [milliseconds between two questions]</pre>
 *
 * <p>Credentials and region come from the usual AWS chain: environment, profile, container, instance.
 */
public class HardwareWait {
    public static void main(String[] arguments) {
        Duration interval = Duration.ofMillis(arguments.length > 1 ? Long.parseLong(arguments[1]) : 3_600_000);
        try {
            run(arguments[0], interval);
        } catch (OrderException e) {
            System.err.println(e.code() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String id, Duration interval) {
        // [README: hardware]
        try (Client client = Client.open("outposts"); Order order = client.order(id)) {
            CompletableFuture<State> end = order.trackAsync(TrackOptions.defaults().every(interval));
            // The program goes on; end.cancel(true) would end the wait.
            System.out.println("The order is " + end.join());
            for (LineItem item : order.fetchSnapshot().lineItems()) {
                System.out.println(item.catalogItemId().orElse("?") + "  " + item.status().orElse("?")
                        + "  " + item.shipmentTrackingNumber().orElse("not shipped"));
            }
        }
        // [README end]
    }
}
