package io.liborder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The library itself: its version, what it is made of, what it offers. */
public final class OrderLibrary {
    private OrderLibrary() {}

    /**
     * The version of the native library in use.
     *
     * @return for example {@code "1.0.0"}
     */
    public static String version() {
        return Native.order_version();
    }

    /**
     * The version as a number.
     *
     * @return 10000 * major + 100 * minor + patch
     */
    public static int versionNumber() {
        return Native.order_version_number();
    }

    /**
     * What this build is made of: its version, libraries and parts.
     *
     * @return a JSON object as text
     */
    public static String describeBuild() {
        return Text.take(Native.order_build_describe());
    }

    /**
     * How many native handles are out, of this whole program.
     *
     * @return 0 when everything is closed
     */
    public static long liveHandles() {
        return Native.order_live_handles();
    }

    /**
     * The providers that a client can be opened for.
     *
     * @return their names
     */
    public static List<String> providers() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Native.order_provider_count(); i++) {
            names.add(Native.order_provider_name(i));
        }
        return List.copyOf(names);
    }
}
