namespace LibOrder;

/// <summary>How a client shall work: pairs of text, listed with their meaning by
/// <see cref="OrderLibrary.SettingOptions"/>.</summary>
/// <remarks>What is not set is read from its environment variable, unless <c>environment</c> is <c>false</c>. Names and
/// values are checked when a client is opened with them.</remarks>
public sealed partial class Settings
{
    private readonly OptionPairs pairs = new();

    internal LogSink? Sink { get; private set; }

    /// <summary>Sets one setting; <c>""</c> takes it back.</summary>
    /// <param name="name">Its name, for example <c>up42.username</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>These settings.</returns>
    public Settings Set(string name, string value)
    {
        pairs.Set(name, value);
        return this;
    }

    /// <summary>Sets who is told what the library does. The action runs on the thread that makes the native call, and
    /// must not use the library; what it throws goes to <see cref="System.Diagnostics.Trace"/>.</summary>
    /// <param name="level">The finest level wanted.</param>
    /// <param name="action">Takes a level and one line without secrets.</param>
    /// <returns>These settings.</returns>
    public Settings Log(LogLevel level, Action<LogLevel, string> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Sink = new LogSink(level, action);
        return this;
    }

    /// <summary>Names the settings, without their values.</summary>
    /// <returns>For example <c>Settings[up42.username, up42.password]</c>.</returns>
    public override string ToString() => nameof(Settings) + pairs;

    internal Made Make() => pairs.WriteTo(
        Native.order_settings_create(), Native.order_settings_set, Native.order_settings_free,
        settings => Sink?.WriteTo(settings));
}
