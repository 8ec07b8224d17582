import io.liborder.Asset;
import io.liborder.Client;
import io.liborder.Download;
import io.liborder.DownloadedFile;
import io.liborder.Draft;
import io.liborder.Estimate;
import io.liborder.Order;
import io.liborder.OrderException;
import io.liborder.OrderLibrary;
import io.liborder.State;
import io.liborder.Placement;
import io.liborder.Query;
import io.liborder.Scene;
import io.liborder.Search;
import io.liborder.TrackOptions;
import io.liborder.Tracker;
import io.liborder.Update;
import io.liborder.UpdateKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The ordering guide from start to end: find a Pleiades scene over Berlin, order it, wait, fetch the files.
 *
 * <pre>java -cp liborder-1.0.0.jar OrderingGuide.java [folder] [milliseconds between two questions]</pre>
 *
 * <p>Credentials come from the environment: UP42_USERNAME and UP42_PASSWORD. Placing the order spends credits.
 */
public class OrderingGuide {
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "berlin");
        Duration interval = Duration.ofMillis(arguments.length > 1 ? Long.parseLong(arguments[1]) : 120_000);
        try {
            run(folder, interval);
        } catch (OrderException e) {
            System.err.println(e.code() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path folder, Duration interval) {
        // [README: guide]
        String area = OrderLibrary.exampleArea("Berlin").orElseThrow();
        try (Client client = Client.open("up42")) {
            Scene scene = client.catalog().search(new Search().collection("phr").area(area)
                    .from(LocalDate.of(2018, 1, 1)).to(LocalDate.of(2020, 12, 31)).maxCloudPercent(5)
                    .set("sort", "cloud").limit(10)).get(0);
            Draft draft = new Draft().dataProduct(productOf(client, "phr")).scene(scene.id()).area(area)
                    .name("Berlin from the ordering guide");
            Estimate estimate = client.estimate(draft);
            System.out.printf("estimate  %.2f credits%n", estimate.credits().orElseThrow());

            Placement placement = client.place(draft);
            try (Order order = client.order(placement.items().get(0).orderId().orElseThrow())) {
                System.out.println("placed    order " + order.id());
                if (waitFor(client, order, interval) == State.FULFILLED) {
                    order.assets().forEach(asset -> fetch(client, asset, folder));
                }
            }
        }
        // [README end]
    }

    private static String productOf(Client client, String collection) {
        return client.catalog().listCollections(new Query()).stream()
                .filter(one -> one.name().equals(collection))
                .flatMap(one -> one.dataProducts().stream())
                .flatMap(product -> product.id().stream())
                .findFirst().orElseThrow();
    }

    /** Waits for the end, a line for each change. */
    private static State waitFor(Client client, Order order, Duration interval) {
        State state = State.UNKNOWN;
        try (Tracker tracker = client.tracker(TrackOptions.defaults().every(interval))) {
            tracker.add(order.id());
            for (Update update : tracker) {
                if (update.kind() == UpdateKind.CHANGE) {
                    System.out.println("status    " + update.status().orElse("?"));
                }
                update.error().ifPresent(e -> System.out.println("trouble   " + e.getMessage()));
                state = update.state();
            }
        }
        System.out.println("ended     " + state);
        return state;
    }

    private static void fetch(Client client, Asset asset, Path folder) {
        try (Download download = client.download(asset.id(), folder)) {
            List<DownloadedFile> files = download.run(Duration.ofMillis(250), progress ->
                    System.out.println("fetching  " + progress.receivedBytes() + " of "
                            + progress.totalBytes().orElse(-1) + " bytes"));
            files.forEach(file -> System.out.printf("%12d  %s%n", file.sizeBytes(), file.path()));
            System.out.println(files.size() + " files of "
                    + files.stream().mapToLong(DownloadedFile::sizeBytes).sum() + " bytes are in " + folder);
        }
    }
}
