namespace LibOrder;

/// <summary>An option of a client's settings, a search, a draft or a query.</summary>
public sealed record OptionDescription
{
    internal OptionDescription(nint record)
    {
        Name = Native.order_option_name(record);
        Meaning = Native.order_option_meaning(record);
        DefaultValue = Native.order_option_default_value(record);
        EnvironmentVariable = Native.order_option_environment(record);
        IsSecret = Native.order_option_is_secret(record) != 0;
        Repeats = Native.order_option_repeats(record) != 0;
    }

    /// <summary>Its name, for example <c>up42.username</c>.</summary>
    public string Name { get; }

    /// <summary>What it means, with its unit and range, in one line.</summary>
    public string Meaning { get; }

    /// <summary>What holds when it is not set; null for nothing.</summary>
    public string? DefaultValue { get; }

    /// <summary>The environment variable behind it; null for none.</summary>
    public string? EnvironmentVariable { get; }

    /// <summary>Whether its value is never shown.</summary>
    public bool IsSecret { get; }

    /// <summary>Whether each setting of it adds a value.</summary>
    public bool Repeats { get; }
}
