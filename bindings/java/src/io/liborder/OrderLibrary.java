package io.liborder;

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
        return Read.list(Native.order_provider_count(), Native::order_provider_name);
    }

    /**
     * The example areas that ship with the library.
     *
     * @return their names
     */
    public static List<String> exampleAreas() {
        return Read.list(Native.order_area_count(), Native::order_area_name);
    }

    /**
     * A small example area.
     *
     * @param name for example {@code "Berlin"}, in any case
     * @return the area as GeoJSON, when there is one of this name
     */
    public static Optional<String> exampleArea(String name) {
        return Optional.ofNullable(Native.order_area_example(Check.notNull(name, "name")));
    }

    /**
     * What {@link Settings} know.
     *
     * @return the settings
     */
    public static List<OptionDescription> settingOptions() {
        return options(Native.ORDER_OPTIONS_SETTINGS);
    }

    /**
     * What a {@link Search} knows.
     *
     * @return the options
     */
    public static List<OptionDescription> searchOptions() {
        return options(Native.ORDER_OPTIONS_SEARCH);
    }

    /**
     * What a {@link Draft} knows.
     *
     * @return the options
     */
    public static List<OptionDescription> draftOptions() {
        return options(Native.ORDER_OPTIONS_DRAFT);
    }

    /**
     * What a {@link Query} knows; each list takes some of it.
     *
     * @return the options
     */
    public static List<OptionDescription> queryOptions() {
        return options(Native.ORDER_OPTIONS_QUERY);
    }

    private static List<OptionDescription> options(int group) {
        return OptionDescription.list(Native.order_options(group));
    }
}
