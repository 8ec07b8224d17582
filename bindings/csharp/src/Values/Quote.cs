namespace LibOrder;

/// <summary>Prices for hardware that is not ordered yet.</summary>
public sealed record Quote
{
    internal Quote(nint quote)
    {
        Id = Read.Known(Native.order_quote_id(quote));
        AccountId = Native.order_quote_account_id(quote);
        Status = Native.order_quote_status(quote);
        StatusMessage = Native.order_quote_status_message(quote);
        OutpostArn = Native.order_quote_outpost_arn(quote);
        Country = Native.order_quote_country(quote);
        Description = Native.order_quote_description(quote);
        SubmittedOrderId = Native.order_quote_submitted_order_id(quote);
        Created = Read.Time(Native.order_quote_created_unix_ms(quote));
        Expires = Read.Time(Native.order_quote_expires_unix_ms(quote));
        OptionIds = Read.List(Native.order_quote_option_id_count(quote),
            index => Native.order_quote_option_id(quote, index));
        Prices = Read.List(Native.order_quote_price_count(quote), index => new QuotePrice(Native.order_quote_price_at(quote, index)));
        Requirements = Read.List(Native.order_quote_requirement_count(quote),
            index => new QuoteRequirement(Native.order_quote_requirement_at(quote, index)));
        Json = Read.Known(Native.order_quote_document_json(quote));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The account it was made for.</summary>
    public string? AccountId { get; }

    /// <summary>Its status: <c>"CREATED"</c>, <c>"ORDER_SUBMITTED"</c>, <c>"EXPIRED"</c>.</summary>
    public string? Status { get; }

    /// <summary>Why it is in that status.</summary>
    public string? StatusMessage { get; }

    /// <summary>The Outpost it is for.</summary>
    public string? OutpostArn { get; }

    /// <summary>The country it is for, two letters.</summary>
    public string? Country { get; }

    /// <summary>What the customer wrote.</summary>
    public string? Description { get; }

    /// <summary>The order that was placed by it.</summary>
    public string? SubmittedOrderId { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? Expires { get; }

    /// <summary>The ids of the options to choose from, as drafts take them.</summary>
    public IReadOnlyList<string> OptionIds { get; }

    /// <summary>The prices, over all options.</summary>
    public IReadOnlyList<QuotePrice> Prices { get; }

    /// <summary>The conditions for ordering that were checked.</summary>
    public IReadOnlyList<QuoteRequirement> Requirements { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}

/// <summary>What an option costs with one way to pay.</summary>
public sealed record QuotePrice
{
    internal QuotePrice(nint record)
    {
        OptionId = Native.order_quote_price_option_id(record);
        PaymentOption = Native.order_quote_price_payment_option(record);
        PaymentTerm = Native.order_quote_price_payment_term(record);
        Upfront = Read.Number(Native.order_quote_price_upfront(record));
        Monthly = Read.Number(Native.order_quote_price_monthly(record));
        Total = Read.Number(Native.order_quote_price_total(record));
        Currency = Native.order_quote_price_currency(record);
    }

    /// <summary>The option a price is for.</summary>
    public string? OptionId { get; }

    /// <summary>How a price is paid.</summary>
    public string? PaymentOption { get; }

    /// <summary>For how long a price holds.</summary>
    public string? PaymentTerm { get; }

    /// <summary>What is paid at once, in <see cref="Currency"/>.</summary>
    public double? Upfront { get; }

    /// <summary>What is paid each month.</summary>
    public double? Monthly { get; }

    /// <summary>What is paid over the whole payment term, upfront and monthly together.</summary>
    public double? Total { get; }

    /// <summary>The currency of these prices.</summary>
    public string? Currency { get; }
}

/// <summary>A condition for ordering.</summary>
public sealed record QuoteRequirement
{
    internal QuoteRequirement(nint record)
    {
        Kind = Native.order_quote_requirement_kind(record);
        Status = Native.order_quote_requirement_status(record);
        Message = Native.order_quote_requirement_message(record);
    }

    /// <summary>The condition that was checked.</summary>
    public string? Kind { get; }

    /// <summary>What the check said: <c>"PASS"</c>, <c>"FAIL"</c>, <c>"EXEMPT"</c>.</summary>
    public string? Status { get; }

    /// <summary>Why the condition is in that status.</summary>
    public string? Message { get; }
}
