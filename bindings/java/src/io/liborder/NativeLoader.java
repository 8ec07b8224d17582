// Finds the native library, which the jar holds, and loads it.
package io.liborder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

final class NativeLoader {
    private static final String FILE_NAME = "liborder-java.so";

    private final List<String> tried = new ArrayList<>();

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
        String resource = "native/" + platform() + "/" + FILE_NAME;
        byte[] library = read(resource);
        if (library == null) {
            throw failure("this jar holds no native library for " + platform());
        }
        if (!attemptKeptCopy(library) && !attemptPrivateCopy(library)) {
            throw failure("the native library could not be loaded");
        }
    }

    /** The copy that all programs of this user share, under a name made of its content. */
    private boolean attemptKeptCopy(byte[] library) {
        Path file = cacheFolder().resolve(sha256(library)).resolve(FILE_NAME);
        try {
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                Files.createDirectories(file.getParent());
                Path part = Files.createTempFile(file.getParent(), FILE_NAME, ".part");
                Files.write(part, library);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            return note(file, e);
        }
        return attempt(file);
    }

    /** A copy of this process: the folder can not be written, or another class loader holds the kept one. */
    private boolean attemptPrivateCopy(byte[] library) {
        Path folder = Paths.get(System.getProperty("java.io.tmpdir"));
        try {
            folder = Files.createTempDirectory("liborder");
            Path file = Files.write(folder.resolve(FILE_NAME), library);
            try {
                return attempt(file);
            } finally {
                // What is loaded stays; its file is not needed any more.
                Files.delete(file);
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

    private byte[] read(String resource) {
        try (InputStream stream = NativeLoader.class.getResourceAsStream(resource)) {
            if (stream == null) {
                tried.add("the jar's io/liborder/" + resource + ": not there");
                return null;
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            tried.add("the jar's io/liborder/" + resource + ": " + e.getMessage());
            return null;
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

    private static String sha256(byte[] bytes) {
        try {
            StringBuilder text = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes)) {
                text.append(String.format("%02x", b));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
