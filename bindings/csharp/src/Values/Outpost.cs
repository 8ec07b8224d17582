namespace LibOrder;

/// <summary>Where hardware is, or will be.</summary>
public sealed record Outpost
{
    internal Outpost(nint outpost)
    {
        Id = Read.Known(Native.order_outpost_id(outpost));
        Arn = Native.order_outpost_arn(outpost);
        OwnerId = Native.order_outpost_owner_id(outpost);
        SiteId = Native.order_outpost_site_id(outpost);
        SiteArn = Native.order_outpost_site_arn(outpost);
        Name = Native.order_outpost_name(outpost);
        Description = Native.order_outpost_description(outpost);
        LifeCycleStatus = Native.order_outpost_life_cycle_status(outpost);
        AvailabilityZone = Native.order_outpost_availability_zone(outpost);
        AvailabilityZoneId = Native.order_outpost_availability_zone_id(outpost);
        HardwareKind = Native.order_outpost_hardware_kind(outpost);
        Tags = Read.Map(Native.order_outpost_tag_count(outpost),
            index => Native.order_tag_key(Native.order_outpost_tag(outpost, index)),
            index => Native.order_tag_value(Native.order_outpost_tag(outpost, index)));
        Json = Read.Known(Native.order_outpost_document_json(outpost));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its ARN.</summary>
    public string? Arn { get; }

    /// <summary>The account that owns it.</summary>
    public string? OwnerId { get; }

    /// <summary>The site it stands at.</summary>
    public string? SiteId { get; }

    /// <summary>The ARN of that site.</summary>
    public string? SiteArn { get; }

    /// <summary>Its name.</summary>
    public string? Name { get; }

    /// <summary>What it is.</summary>
    public string? Description { get; }

    /// <summary>Its status, in the provider's word.</summary>
    public string? LifeCycleStatus { get; }

    /// <summary>The name of its availability zone.</summary>
    public string? AvailabilityZone { get; }

    /// <summary>The id of its availability zone.</summary>
    public string? AvailabilityZoneId { get; }

    /// <summary>Its kind of hardware: <c>"RACK"</c> or <c>"SERVER"</c>.</summary>
    public string? HardwareKind { get; }

    /// <summary>Its tags, value by key.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
