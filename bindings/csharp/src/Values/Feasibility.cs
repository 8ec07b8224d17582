namespace LibOrder;

/// <summary>A study of what a tasking order could get, with options to choose from.</summary>
public sealed record Feasibility
{
    internal Feasibility(nint study)
    {
        Id = Read.Known(Native.order_feasibility_id(study));
        OrderId = Native.order_feasibility_order_id(study);
        AccountId = Native.order_feasibility_account_id(study);
        WorkspaceId = Native.order_feasibility_workspace_id(study);
        Kind = Native.order_feasibility_kind(study);
        Decision = Native.order_feasibility_decision(study);
        ChosenOptionId = Native.order_feasibility_chosen_option_id(study);
        Options = Read.List(Native.order_feasibility_option_count(study),
            index => new FeasibilityOption(Native.order_feasibility_option_at(study, index)));
        Created = Read.Time(Native.order_feasibility_created_unix_ms(study));
        Updated = Read.Time(Native.order_feasibility_updated_unix_ms(study));
        Decided = Read.Time(Native.order_feasibility_decided_unix_ms(study));
        Json = Read.Known(Native.order_feasibility_document_json(study));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The order it is for.</summary>
    public string? OrderId { get; }

    /// <summary>The account it belongs to.</summary>
    public string? AccountId { get; }

    /// <summary>The workspace it belongs to.</summary>
    public string? WorkspaceId { get; }

    /// <summary>How it is made: <c>"MANUAL"</c> or <c>"AUTO"</c>.</summary>
    public string? Kind { get; }

    /// <summary>The decision: <c>"NOT_DECIDED"</c> or <c>"ACCEPTED"</c>.</summary>
    public string? Decision { get; }

    /// <summary>The option that was chosen.</summary>
    public string? ChosenOptionId { get; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<FeasibilityOption> Options { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset? Updated { get; }

    /// <summary>When an option was chosen.</summary>
    public DateTimeOffset? Decided { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}

/// <summary>What can be chosen.</summary>
public sealed record FeasibilityOption
{
    internal FeasibilityOption(nint record)
    {
        Id = Read.Known(Native.order_feasibility_option_id(record));
        Description = Native.order_feasibility_option_description(record);
    }

    /// <summary>The id of an option.</summary>
    public string Id { get; }

    /// <summary>What an option offers.</summary>
    public string? Description { get; }
}
