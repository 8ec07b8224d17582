using System.Runtime.InteropServices;

namespace LibOrder;

/// <summary>What a native call that can fail returns: the same layout as in native/boundary.hpp.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Outcome
{
    private readonly nint value;
    private readonly nint error;

    /// <summary>The result, or the exception that the error stands for.</summary>
    internal nint Take() => error == 0 ? value : throw OrderException.Taken(error);
}
