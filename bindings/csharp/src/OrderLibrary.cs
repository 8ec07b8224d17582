namespace LibOrder;

/// <summary>The library itself: its version, what it is made of, what it offers.</summary>
/// <remarks>The native library comes with the package LibOrder.Native. A program may name another one, a file or its
/// folder, before the first call: <c>AppContext.SetData("LibOrder.NativePath", path)</c>, or the same name in its
/// runtimeconfig.json.</remarks>
public static class OrderLibrary
{
    /// <summary>The version of the native library in use, for example <c>1.0.0</c>.</summary>
    public static string Version => Native.order_version();

    /// <summary>The version as a number: 10000 * major + 100 * minor + patch.</summary>
    public static int VersionNumber => Native.order_version_number();

    /// <summary>How many native handles are out, of this whole program; 0 when everything is closed.</summary>
    public static long LiveHandles => Native.order_live_handles();

    /// <summary>The names of the providers that a client can be opened for.</summary>
    public static IReadOnlyList<string> Providers =>
        Read.List(Native.order_provider_count(), Native.order_provider_name);

    /// <summary>The names of the example areas that ship with the library.</summary>
    public static IReadOnlyList<string> ExampleAreas => Read.List(Native.order_area_count(), Native.order_area_name);

    /// <summary>What <see cref="LibOrder.Settings"/> know.</summary>
    public static IReadOnlyList<OptionDescription> SettingOptions => Options(Native.ORDER_OPTIONS_SETTINGS);

    /// <summary>What a <see cref="Search"/> knows.</summary>
    public static IReadOnlyList<OptionDescription> SearchOptions => Options(Native.ORDER_OPTIONS_SEARCH);

    /// <summary>What a <see cref="Draft"/> knows.</summary>
    public static IReadOnlyList<OptionDescription> DraftOptions => Options(Native.ORDER_OPTIONS_DRAFT);

    /// <summary>What a <see cref="Query"/> knows; each list takes some of it.</summary>
    public static IReadOnlyList<OptionDescription> QueryOptions => Options(Native.ORDER_OPTIONS_QUERY);

    /// <summary>What this build is made of: its version, libraries and parts.</summary>
    /// <returns>A JSON object as text.</returns>
    public static string DescribeBuild() => Text.Take(Native.order_build_describe());

    /// <summary>A small example area.</summary>
    /// <param name="name">For example <c>Berlin</c>, in any case.</param>
    /// <returns>The area as GeoJSON; null when there is none of this name.</returns>
    public static string? ExampleArea(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Native.order_area_example(name);
    }

    private static IReadOnlyList<OptionDescription> Options(int group) =>
        OptionDescription.List(Native.order_options(group));
}
