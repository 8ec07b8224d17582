// Finds the native library, which the jar holds, and loads it.
package io.liborder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class NativeLoader {
    private static final String FILE_NAME = "liborder-java.so";

    private final List<String> tried = new ArrayList<>();
    private String resource;

    private NativeLoader() {}

    static void load() {
        new NativeLoader().find();
    }

    private void find() {
        String given = System.getProperty("order.native.path");
        if (given != null) {
            Path path = Paths.get(given);
            if (!attempt(Files.isDirectory(path) ? path.resolve(FILE_NAME) : path)) {
                throw failure("-Dorder.native.path names no library that can be loaded");
            }
            return;
        }
        resource = "native/" + platform() + "/" + FILE_NAME;
        if (NativeLoader.class.getResource(resource) == null) {
            tried.add("the jar's io/liborder/" + resource + ": not there");
            throw failure("this jar holds no native library for " + platform());
        }
        if (!attemptKeptCopy() && !attemptPrivateCopy()) {
            throw failure("the native library could not be loaded");
        }
    }

    /** The copy that all programs of this user share, under a name made of its content. */
    private boolean attemptKeptCopy() {
        Path file = cacheFolder();
        if (!file.isAbsolute()) {
            // "?" is what the virtual machine knows of a user without a home.
            tried.add(file + ": not an absolute path");
            return false;
        }
        try {
            String content = sha256(open());
            file = file.resolve(content).resolve(FILE_NAME);
            if (!Files.exists(file) || !sha256(Files.newInputStream(file)).equals(content)) {
                Files.createDirectories(file.getParent());
                Path part = Files.createTempFile(file.getParent(), FILE_NAME, ".part");
                copyTo(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            return note(file, e);
        }
        return attempt(file);
    }

    /** A copy of this process: the folder can not be written, or another class loader holds the kept one. */
    private boolean attemptPrivateCopy() {
        Path folder = Paths.get(System.getProperty("java.io.tmpdir"));
        try {
            folder = Files.createTempDirectory("liborder");
            Path file = folder.resolve(FILE_NAME);
            try {
                copyTo(file);
                return attempt(file);
            } finally {
                // What is loaded stays; its file is not needed any more.
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            return note(folder, e);
        }
    }

    private boolean attempt(Path file) {
        try {
            System.load(file.toAbsolutePath().toString());
            return true;
        } catch (UnsatisfiedLinkError e) {
            return note(file, e);
        }
    }

    private boolean note(Path path, Throwable why) {
        tried.add(path.toAbsolutePath() + ": " + why.getMessage());
        return false;
    }

    private UnsatisfiedLinkError failure(String what) {
        return new UnsatisfiedLinkError("liborder: " + what + "; tried:\n  " + String.join("\n  ", tried));
    }

    private InputStream open() throws IOException {
        return NativeLoader.class.getResourceAsStream(resource);
    }

    private void copyTo(Path file) throws IOException {
        try (InputStream library = open()) {
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path cacheFolder() {
        String caches = System.getenv("XDG_CACHE_HOME");
        Path folder = caches == null || caches.isEmpty()
                ? Paths.get(System.getProperty("user.home"), ".cache") : Paths.get(caches);
        return folder.resolve("liborder");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        return system + "-" + (machine.equals("amd64") ? "x86_64" : machine);
    }

    private static String sha256(InputStream stream) throws IOException {
        try (DigestInputStream digesting = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            StringBuilder text = new StringBuilder();
            for (byte b : digesting.getMessageDigest().digest()) {
                text.append(String.format("%02x", b));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
