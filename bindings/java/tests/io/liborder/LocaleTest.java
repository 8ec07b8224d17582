package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** File names beyond ASCII, in a process whose locale cannot write them. */
class LocaleTest extends SandboxTest {
    private static final String NAME = "Z\u00fcrich 100% \u6771\u4eac";

    @Test
    @Timeout(120)
    void aFileNameBeyondAsciiIsFoundUnderThePlainLocale(@TempDir Path folder) throws Exception {
        String asset = sandbox.asset("{\"kind\":\"raw\",\"size\":1000,\"filename\":\"" + NAME + "\"}");
        for (String where : List.of(folder.toString(), "relative")) {
            assertEquals("1000 true", outputOf(folder, asset, where), where);
            try (Stream<Path> files = Files.list(folder.resolve(where))) {
                assertEquals(List.of(NAME + ".bin"), files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("."))
                        .collect(Collectors.toList()));
            }
        }
    }

    private static String outputOf(Path folder, String asset, String where) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classPath(), "io.liborder.LocaleTest$Program", asset, where);
        Map<String, String> environment = builder.environment();
        environment.put("LC_ALL", "C");
        environment.putAll(sandbox.environment());
        Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        return output.trim();
    }

    /** Of this process, for one in another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).getAbsolutePath()).collect(Collectors.joining(File.pathSeparator));
    }

    /** Downloads an asset into a folder and shows the size of each file, and whether it is in the folder. */
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[1]);
            try (Client client = Client.open("up42");
                    Download download = client.download(arguments[0], folder)) {
                for (DownloadedFile file : download.run()) {
                    System.out.println(Files.size(file.path()) + " " + folder.equals(file.path().getParent()));
                }
            }
        }
    }
}
