namespace LibOrder;

/// <summary>An order as it was at one moment.</summary>
public sealed record OrderSnapshot
{
    internal OrderSnapshot(nint snapshot)
    {
        Provider = Read.Known(Native.order_snapshot_provider(snapshot));
        Id = Read.Known(Native.order_snapshot_id(snapshot));
        State = Enums.State(Native.order_snapshot_state(snapshot));
        Status = Read.Known(Native.order_snapshot_status(snapshot));
        SubStatus = Native.order_snapshot_sub_status(snapshot);
        HasDeliveries = Native.order_snapshot_has_deliveries(snapshot) != 0;
        Name = Native.order_snapshot_name(snapshot);
        Kind = Native.order_snapshot_kind(snapshot);
        WorkspaceId = Native.order_snapshot_workspace_id(snapshot);
        AccountId = Native.order_snapshot_account_id(snapshot);
        DataProductId = Native.order_snapshot_data_product_id(snapshot);
        ImageId = Native.order_snapshot_image_id(snapshot);
        CreatedBy = Native.order_snapshot_created_by(snapshot);
        UpdatedBy = Native.order_snapshot_updated_by(snapshot);
        Created = Read.Time(Native.order_snapshot_created_unix_ms(snapshot));
        Updated = Read.Time(Native.order_snapshot_updated_unix_ms(snapshot));
        Tags = Read.List(Native.order_snapshot_tag_count(snapshot),
            index => Native.order_snapshot_tag(snapshot, index));
        AreaJson = Native.order_snapshot_area_json(snapshot);
        OutpostId = Native.order_snapshot_outpost_id(snapshot);
        PaymentOption = Native.order_snapshot_payment_option(snapshot);
        PaymentTerm = Native.order_snapshot_payment_term(snapshot);
        QuoteId = Native.order_snapshot_quote_id(snapshot);
        QuoteOptionId = Native.order_snapshot_quote_option_id(snapshot);
        Fulfilled = Read.Time(Native.order_snapshot_fulfilled_unix_ms(snapshot));
        LineItems = Read.List(Native.order_snapshot_line_item_count(snapshot),
            index => new LineItem(Native.order_snapshot_line_item(snapshot, index)));
        ItemStatuses = Read.Map(Native.order_snapshot_item_status_count(snapshot),
            index => Native.order_item_status_status(Native.order_snapshot_item_status(snapshot, index)),
            index => Native.order_item_status_quantity(Native.order_snapshot_item_status(snapshot, index)));
        nint tasking = Native.order_snapshot_tasking(snapshot);
        Tasking = tasking == 0 ? null : new Tasking(tasking);
        Json = Read.Known(Native.order_snapshot_document_json(snapshot));
    }

    /// <summary>The provider it came from.</summary>
    public string Provider { get; }

    /// <summary>The order's id.</summary>
    public string Id { get; }

    /// <summary>The state of the order.</summary>
    public OrderState State { get; }

    /// <summary>The provider's own word for the status.</summary>
    public string Status { get; }

    /// <summary>The provider's finer word.</summary>
    public string? SubStatus { get; }

    /// <summary>Whether assets may exist already.</summary>
    public bool HasDeliveries { get; }

    /// <summary>The name the customer gave it.</summary>
    public string? Name { get; }

    /// <summary>The kind of order, in the provider's word: <c>"ARCHIVE"</c>, <c>"TASKING"</c>, <c>"OUTPOST"</c>,
    /// <c>"REPLACEMENT"</c>.</summary>
    public string? Kind { get; }

    /// <summary>The workspace it belongs to.</summary>
    public string? WorkspaceId { get; }

    /// <summary>The account it belongs to.</summary>
    public string? AccountId { get; }

    /// <summary>The data product ordered.</summary>
    public string? DataProductId { get; }

    /// <summary>The scene ordered.</summary>
    public string? ImageId { get; }

    /// <summary>Who made it.</summary>
    public string? CreatedBy { get; }

    /// <summary>Who changed it last.</summary>
    public string? UpdatedBy { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset? Updated { get; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The area ordered, as GeoJSON.</summary>
    public string? AreaJson { get; }

    /// <summary>The Outpost the order is for.</summary>
    public string? OutpostId { get; }

    /// <summary>How it is paid: <c>"ALL_UPFRONT"</c>, <c>"PARTIAL_UPFRONT"</c>, <c>"NO_UPFRONT"</c>.</summary>
    public string? PaymentOption { get; }

    /// <summary>For how long it is paid: <c>"ONE_YEAR"</c>, <c>"THREE_YEARS"</c>, <c>"FIVE_YEARS"</c>.</summary>
    public string? PaymentTerm { get; }

    /// <summary>The quote it was ordered by.</summary>
    public string? QuoteId { get; }

    /// <summary>The option of that quote.</summary>
    public string? QuoteOptionId { get; }

    /// <summary>When it was fulfilled.</summary>
    public DateTimeOffset? Fulfilled { get; }

    /// <summary>Its line items; none in a list of orders, see <see cref="ItemStatuses"/>.</summary>
    public IReadOnlyList<LineItem> LineItems { get; }

    /// <summary>How many of its line items are in each status, for an order of a list.</summary>
    public IReadOnlyDictionary<string, long> ItemStatuses { get; }

    /// <summary>What a tasking order asks for; null for any other order.</summary>
    public Tasking? Tasking { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
