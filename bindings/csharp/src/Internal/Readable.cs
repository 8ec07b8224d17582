using System.Collections;
using System.Globalization;
using System.Text;

namespace LibOrder;

/// <summary>How values are shown: what is known of them, without the provider's document.</summary>
internal static class Readable
{
    internal static bool Print(StringBuilder text, params (string Name, object? Value)[] members)
    {
        int start = text.Length;
        foreach ((string name, object? value) in members)
        {
            if (IsKnown(value))
            {
                text.Append(text.Length == start ? "" : ", ").Append(name).Append(" = ")
                    .Append(CultureInfo.InvariantCulture, $"{value}");
            }
        }
        return text.Length > start;
    }

    private static bool IsKnown(object? value) =>
        value is not (null or false) && (value is string || value is not IEnumerable list || list.Cast<object>().Any());
}
