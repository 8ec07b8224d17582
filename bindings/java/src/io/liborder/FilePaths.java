// Paths on their way to C, where they are UTF-8, and back.
package io.liborder;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The virtual machine writes file names in the encoding of its locale: with LANG=C it can neither make nor show one
 * beyond ASCII. A file URI holds the bytes themselves, whatever the locale.
 */
final class FilePaths {
    private static final char UNREADABLE = '\ufffd';

    private FilePaths() {}

    static Path of(String text) {
        try {
            return Paths.get(text);
        } catch (InvalidPathException e) {
            return text.startsWith("/") ? Paths.get(URI.create("file://" + escaped(text))) : relative(text);
        }
    }

    static String text(Path path) {
        String text = path.toString();
        if (text.indexOf(UNREADABLE) < 0) {
            return text;
        }
        String all = unescaped(path.toUri().getRawPath());
        return all.length() > 1 && all.endsWith("/") ? all.substring(0, all.length() - 1) : all;
    }

    private static Path relative(String text) {
        Path here = Paths.get("").toAbsolutePath();
        String folder = here.toUri().toString();
        String separator = folder.endsWith("/") ? "" : "/";
        return here.relativize(Paths.get(URI.create(folder + separator + escaped(text))));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = b == '/' || b == '.' || b == '-' || b == '_' || b >= '0' && b <= '9'
                    || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            escaped.append(isPlain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return escaped.toString();
    }

    private static String unescaped(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
