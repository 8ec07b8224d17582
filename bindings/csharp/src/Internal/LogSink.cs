using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LibOrder;

/// <summary>Hands the library's log lines to the program; C knows it by a number, so that nothing dangles. It lives
/// as long as something that was made with it.</summary>
internal sealed class LogSink
{
    private static readonly ConcurrentDictionary<nint, WeakReference<LogSink>> Sinks = new();
    private static long last;

    private readonly Action<LogLevel, string> action;
    private readonly nint number = (nint)Interlocked.Increment(ref last);
    private readonly LogLevel level;

    internal LogSink(LogLevel level, Action<LogLevel, string> action)
    {
        this.level = level;
        this.action = action;
        Sinks[number] = new WeakReference<LogSink>(this);
    }

    ~LogSink() => Sinks.TryRemove(number, out _);

    internal unsafe void WriteTo(nint settings)
    {
        delegate* unmanaged[Cdecl]<nint, int, byte*, void> function = &Deliver;
        Native.order_settings_set_log(settings, (nint)function, number, (int)level);
    }

    /// <summary>Called by the native library; nothing the program throws may reach it.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void Deliver(nint number, int level, byte* message)
    {
        try
        {
            if (Sinks.TryGetValue(number, out WeakReference<LogSink>? reference)
                && reference.TryGetTarget(out LogSink? sink))
            {
                sink.action(Enums.LogLevel(level), Marshal.PtrToStringUTF8((nint)message) ?? "");
            }
        }
        catch (Exception e)
        {
            Trace.TraceError("a log function of liborder failed: {0}", e);
        }
    }
}
