using System.Runtime.InteropServices;

namespace LibOrder.Tests;

/// <summary>Memory that was asked for and not given back: unlike resident memory, it does not depend on what else the
/// machine is doing.</summary>
internal static class HeldMemory
{
    /// <summary>Of the C library's allocator, from which the native library has all of its memory.</summary>
    public static long NativeBytes()
    {
        State state = GetState();
        return (long)(state.UsedBytes + state.MappedBytes);
    }

    /// <summary>Of the runtime's collector, without what it could collect.</summary>
    public static long ManagedBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    [DllImport("libc.so.6", EntryPoint = "mallinfo2")]
    private static extern State GetState();

    [StructLayout(LayoutKind.Sequential)]
    private struct State
    {
        public nuint Arena, FreeChunks, FastChunks, MappedChunks, MappedBytes, Unused, FastBytes, UsedBytes, FreeBytes,
            ReleasableBytes;
    }
}
