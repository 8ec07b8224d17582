namespace LibOrder;

/// <summary>Options of a draft, search, query or client as they were set; the native library checks them when they
/// are used.</summary>
internal sealed class OptionPairs
{
    private readonly List<KeyValuePair<string, string>> pairs = [];

    internal void Set(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        pairs.Add(new(name, value));
    }

    /// <summary>A handle with these options, to be freed.</summary>
    internal Made WriteTo(nint handle, Func<nint, string, string, nint> set, Action<nint> free,
        Action<nint>? more = null)
    {
        Made made = new(handle, free);
        try
        {
            foreach ((string name, string value) in pairs)
            {
                set(handle, name, value);
            }
            more?.Invoke(handle);
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>Names only: a value may be a secret.</summary>
    public override string ToString() => "[" + string.Join(", ", pairs.Select(pair => pair.Key)) + "]";
}

/// <summary>A handle for one call.</summary>
internal sealed record Made(nint Address, Action<nint> Free) : IDisposable
{
    public void Dispose() => Free(Address);
}
