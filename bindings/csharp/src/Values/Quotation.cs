namespace LibOrder;

/// <summary>An offer for a tasking order.</summary>
public sealed record Quotation
{
    internal Quotation(nint quotation)
    {
        Id = Read.Known(Native.order_quotation_id(quotation));
        OrderId = Native.order_quotation_order_id(quotation);
        AccountId = Native.order_quotation_account_id(quotation);
        WorkspaceId = Native.order_quotation_workspace_id(quotation);
        Decision = Native.order_quotation_decision(quotation);
        DecidedBy = Native.order_quotation_decided_by(quotation);
        Credits = Read.Number(Native.order_quotation_credits(quotation));
        Created = Read.Time(Native.order_quotation_created_unix_ms(quotation));
        Updated = Read.Time(Native.order_quotation_updated_unix_ms(quotation));
        Decided = Read.Time(Native.order_quotation_decided_unix_ms(quotation));
        Json = Read.Known(Native.order_quotation_document_json(quotation));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The order it is for.</summary>
    public string? OrderId { get; }

    /// <summary>The account it belongs to.</summary>
    public string? AccountId { get; }

    /// <summary>The workspace it belongs to.</summary>
    public string? WorkspaceId { get; }

    /// <summary>The decision: <c>"NOT_DECIDED"</c>, <c>"ACCEPTED"</c> or <c>"REJECTED"</c>.</summary>
    public string? Decision { get; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; }

    /// <summary>The price, in credits.</summary>
    public double? Credits { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset? Updated { get; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? Decided { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
