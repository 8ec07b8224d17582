using System.Reflection;
using System.Runtime.InteropServices;

namespace LibOrder;

/// <summary>Finds the native library: where the program says, else where .NET looks, else beside the program.</summary>
internal static class NativeLoader
{
    private const string Name = "order-csharp";
    private const string PathKey = "LibOrder.NativePath";

    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Name)
        {
            return 0;
        }
        List<string> tried = [];
        nint library = 0;
        if (AppContext.GetData(PathKey) is string given)
        {
            string file = Directory.Exists(given) ? Path.Combine(given, FileName) : given;
            return Attempt(() => NativeLibrary.Load(file), file, tried, ref library)
                ? library : throw Failure($"{PathKey} names no library that can be loaded", tried);
        }
        string beside = Path.Combine(AppContext.BaseDirectory, "runtimes", Platform, "native", FileName);
        return Attempt(() => NativeLibrary.Load(name, assembly, path), "where .NET looks", tried, ref library)
            || Attempt(() => NativeLibrary.Load(beside), beside, tried, ref library)
            ? library : throw Failure($"there is no native library for {Platform}", tried);
    }

    private static bool Attempt(Func<nint> load, string where, List<string> tried, ref nint library)
    {
        try
        {
            library = load();
            return true;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            tried.Add($"{where}: {e.Message}");
            return false;
        }
    }

    private static DllNotFoundException Failure(string what, List<string> tried) =>
        new($"liborder: {what}; tried:\n  {string.Join("\n  ", tried)}");

    private static string FileName =>
        OperatingSystem.IsWindows() ? Name + ".dll" : "lib" + Name + (OperatingSystem.IsMacOS() ? ".dylib" : ".so");

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux") + "-"
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
}
