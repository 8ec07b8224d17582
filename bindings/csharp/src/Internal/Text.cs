namespace LibOrder;

/// <summary>Text on its way to C and back.</summary>
internal static class Text
{
    /// <summary>The text, when it can be told to C without a loss; null stays null.</summary>
    internal static string? Checked(string? text)
    {
        for (int i = 0; text != null && i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                throw new ArgumentException("text holds a NUL character");
            }
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text, i++)))
            {
                throw new ArgumentException("text holds half of a surrogate pair");
            }
        }
        return text;
    }

    /// <summary>The text of an order_text, which is freed.</summary>
    internal static string Take(nint text)
    {
        try
        {
            return Native.order_text_value(text);
        }
        finally
        {
            Native.order_text_free(text);
        }
    }
}
