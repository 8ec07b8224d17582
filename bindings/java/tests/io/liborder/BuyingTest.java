package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the catalog to files. */
class BuyingTest extends SandboxTest {
    @TempDir Path folder;

    @Test
    void collectionsHaveDataProducts() {
        try (Client client = client()) {
            ImageCollection phr = client.catalog().listCollections(new Query()).stream()
                    .filter(collection -> collection.name().equals("phr")).findFirst().orElseThrow();
            assertEquals("ARCHIVE", phr.kind().orElseThrow());
            assertTrue(phr.resolutionMinM().orElseThrow() > 0);
            assertTrue(phr.integrations().contains("SEARCH_AVAILABLE"));
            assertTrue(phr.dataProducts().stream()
                    .anyMatch(product -> product.id().orElse("").equals(PHR_DISPLAY)));
        }
    }

    @Test
    void aDataProductHasASchema() {
        try (Client client = client()) {
            assertTrue(client.catalog().fetchDataProductSchema(PHR_DISPLAY).contains("\"properties\""));
        }
    }

    @Test
    void aSearchFindsScenesOverAnArea() {
        Search search = new Search().collection("phr").area(berlin()).from(LocalDate.of(2018, 1, 1))
                .to(LocalDate.of(2020, 12, 31)).maxCloudPercent(5).set("sort", "cloud").limit(10);
        try (Client client = client()) {
            List<Scene> scenes = client.catalog().search(search);
            assertFalse(scenes.isEmpty());
            for (Scene scene : scenes) {
                assertEquals("phr", scene.collection().orElseThrow());
                assertTrue(scene.cloudPercent().orElseThrow() <= 5);
                int year = scene.acquired().orElseThrow().atOffset(ZoneOffset.UTC).getYear();
                assertTrue(year >= 2018 && year <= 2020);
            }
        }
    }

    @Test
    void aSearchTakesItsLastDayWhole() {
        try (Client client = client()) {
            Scene wanted = sceneOverBerlin(client);
            LocalDate day = wanted.acquired().orElseThrow().atOffset(ZoneOffset.UTC).toLocalDate();
            Search search = new Search().collection("phr").area(berlin()).from(day).to(day);
            assertTrue(client.catalog().search(search).stream().anyMatch(scene -> scene.id().equals(wanted.id())));
        }
    }

    @Test
    void aQuicklookIsSaved() throws IOException {
        try (Client client = client()) {
            Scene scene = sceneOverBerlin(client);
            Path file = client.catalog().saveQuicklook(scene, folder.resolve("new"));
            assertEquals(folder.resolve("new"), file.getParent());
            assertTrue(Files.size(file) > 0);
        }
    }

    @Test
    void anEstimateTellsThePrice() {
        try (Client client = client()) {
            Estimate estimate = client.estimate(draftOverBerlin(client));
            assertTrue(estimate.credits().orElseThrow() > 0);
            assertEquals("SQ_KM", estimate.unit().orElseThrow());
            assertTrue(estimate.isComplete());
            assertEquals(0, estimate.items().get(0).index().orElseThrow());
            assertTrue(estimate.items().get(0).problem().isEmpty());
        }
    }

    @Test
    void aCheckedDraftTellsWhatWouldBePlaced() {
        try (Client client = client()) {
            String plan = client.checkDraft(draftOverBerlin(client).key("from-java"));
            assertTrue(plan.contains("\"reference\":\"liborder:from-java\""), plan);
            assertThrows(OrderException.class, () -> client.checkDraft(draftOverBerlin(client).key("no key")));
        }
    }

    @Test
    void placingGivesAnOrder() {
        try (Client client = client()) {
            Placement placement = client.place(draftOverBerlin(client).name("from Java").set("tag", "mine"));
            assertEquals(1, placement.placedCount());
            assertFalse(placement.isRecovered());
            try (Order order = client.order(placement.items().get(0).orderId().orElseThrow())) {
                Snapshot info = order.fetchSnapshot();
                assertEquals("from Java", info.name().orElseThrow());
                assertTrue(info.tags().containsAll(List.of("mine", placement.reference().orElseThrow())));
            }
        }
    }

    @Test
    void placingAgainWithAKeyGivesTheSameOrder() {
        try (Client client = client()) {
            Placement first = client.place(draftOverBerlin(client).key("again-java"));
            Placement second = client.place(draftOverBerlin(client).key("again-java"));
            assertFalse(first.isRecovered());
            assertTrue(second.isRecovered());
            assertEquals(first.items().get(0).orderId(), second.items().get(0).orderId());
        }
    }

    @Test
    void aQuotationIsAccepted() {
        String order = sandbox.taskingOrderIn("QUOTATION_WAITING_RESPONSE");
        String other = sandbox.taskingOrderIn("QUOTATION_WAITING_RESPONSE");
        try (Client client = client()) {
            Quotation quotation = client.listQuotations(new Query().set("order", order)).get(0);
            assertEquals("NOT_DECIDED", quotation.decision().orElseThrow());
            assertTrue(quotation.credits().orElseThrow() > 0);
            assertEquals("ACCEPTED", client.acceptQuotation(quotation.id()).decision().orElseThrow());
            String second = client.listQuotations(new Query().set("order", other)).get(0).id();
            assertEquals("REJECTED", client.rejectQuotation(second).decision().orElseThrow());
        }
    }

    @Test
    void aFeasibilityOptionIsChosen() {
        String order = sandbox.taskingOrderIn("FEASIBILITY_WAITING_RESPONSE");
        try (Client client = client()) {
            Feasibility study = client.listFeasibilities(new Query().set("order", order)).get(0);
            assertEquals(order, study.orderId().orElseThrow());
            FeasibilityOption option = study.options().get(0);
            Feasibility chosen = client.chooseFeasibility(study.id(), option.id());
            assertEquals(option.id(), chosen.chosenOptionId().orElseThrow());
        }
    }

    @Test
    void aDownloadBringsWholeFiles() throws IOException {
        String asset = sandbox.asset("{\"kind\":\"zip\",\"name\":\"data.zip\",\"members\":"
                + "[{\"path\":\"one.txt\",\"body\":\"first\"},{\"path\":\"in/two.txt\",\"body\":\"second\"}]}");
        List<Long> progress = new ArrayList<>();
        try (Client client = client(); Download download = client.download(asset, folder)) {
            List<DownloadedFile> files = download.run(Duration.ofMillis(100), d -> progress.add(d.receivedBytes()));
            assertEquals(2, files.size());
            assertEquals(download.totalBytes().orElseThrow(), progress.get(progress.size() - 1));
            assertTrue(download.unpackedBytes() >= 11);
            assertFalse(download.wasAlreadyThere());
            for (DownloadedFile file : files) {
                assertTrue(file.path().startsWith(folder));
                assertEquals(Files.size(file.path()), file.sizeBytes());
                assertEquals(64, file.sha256().length());
            }
            Path one = files.stream().map(DownloadedFile::path).filter(path -> path.endsWith("one.txt")).findFirst()
                    .orElseThrow();
            assertEquals("first", Files.readString(one));
        }
    }

    @Test
    void aSecondDownloadFindsTheFilesThere() {
        String asset = sandbox.asset("{\"kind\":\"tif\",\"size\":5000,\"name\":\"data.tif\"}");
        try (Client client = client()) {
            try (Download download = client.download(asset, folder, DownloadOption.KEEP_PACKED)) {
                assertEquals(1, download.run().size());
            }
            try (Download download = client.download(asset, folder, DownloadOption.KEEP_PACKED)) {
                assertEquals(DownloadPhase.DONE, download.next(Duration.ofSeconds(20)));
                assertTrue(download.wasAlreadyThere());
            }
        }
    }
}
