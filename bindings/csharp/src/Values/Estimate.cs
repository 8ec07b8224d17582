namespace LibOrder;

/// <summary>What a draft would cost.</summary>
public sealed record Estimate
{
    internal Estimate(nint estimate)
    {
        Credits = Read.Number(Native.order_estimate_credits(estimate));
        Size = Read.Number(Native.order_estimate_size(estimate));
        Unit = Native.order_estimate_unit(estimate);
        IsComplete = Native.order_estimate_is_complete(estimate) != 0;
        Items = Read.List(Native.order_estimate_item_count(estimate), index => new EstimateItem(Native.order_estimate_item_at(estimate, index)));
        QuoteId = Native.order_estimate_quote_id(estimate);
        Json = Read.Known(Native.order_estimate_document_json(estimate));
    }

    /// <summary>The price of all, in credits.</summary>
    public double? Credits { get; }

    /// <summary>The size of all, in <see cref="Unit"/>.</summary>
    public double? Size { get; }

    /// <summary>The unit of the size: <c>"SQ_KM"</c>, <c>"SCENE"</c>.</summary>
    public string? Unit { get; }

    /// <summary>
    /// Whether everything that would be ordered has a price: each area one, and the total is not below their sum; for
    /// hardware each way to pay. Only then can a limit be held by comparing it with the price.
    /// </summary>
    public bool IsComplete { get; }

    /// <summary>The prices of its areas, or of the ways to pay.</summary>
    public IReadOnlyList<EstimateItem> Items { get; }

    /// <summary>The quote that was made for the estimate, or read.</summary>
    public string? QuoteId { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}

/// <summary>The price of one area, or of one way to pay.</summary>
public sealed record EstimateItem
{
    internal EstimateItem(nint record)
    {
        Index = Read.Number(Native.order_estimate_item_index(record));
        Credits = Read.Number(Native.order_estimate_item_credits(record));
        Size = Read.Number(Native.order_estimate_item_size(record));
        Unit = Native.order_estimate_item_unit(record);
        Problem = Native.order_estimate_item_problem(record);
        Label = Native.order_estimate_item_label(record);
        Upfront = Read.Number(Native.order_estimate_item_upfront(record));
        Monthly = Read.Number(Native.order_estimate_item_monthly(record));
        Total = Read.Number(Native.order_estimate_item_total(record));
        Currency = Native.order_estimate_item_currency(record);
    }

    /// <summary>The position of the area in the draft, from 0.</summary>
    public long? Index { get; }

    /// <summary>The price of one area.</summary>
    public double? Credits { get; }

    /// <summary>The size of one area.</summary>
    public double? Size { get; }

    /// <summary>The unit of that size.</summary>
    public string? Unit { get; }

    /// <summary>Why the area can not be ordered.</summary>
    public string? Problem { get; }

    /// <summary>What the item is: the quote's option, payment option and term.</summary>
    public string? Label { get; }

    /// <summary>The price to pay at once, in <see cref="Currency"/>.</summary>
    public double? Upfront { get; }

    /// <summary>The price to pay each month.</summary>
    public double? Monthly { get; }

    /// <summary>The price over the whole payment term, upfront and monthly together.</summary>
    public double? Total { get; }

    /// <summary>The currency of these prices.</summary>
    public string? Currency { get; }
}
