namespace LibOrder;

/// <summary>A customer's place.</summary>
public sealed record Site
{
    internal Site(nint site)
    {
        Id = Read.Known(Native.order_site_id(site));
        Arn = Native.order_site_arn(site);
        AccountId = Native.order_site_account_id(site);
        Name = Native.order_site_name(site);
        Description = Native.order_site_description(site);
        Notes = Native.order_site_notes(site);
        Country = Native.order_site_country(site);
        StateOrRegion = Native.order_site_state_or_region(site);
        City = Native.order_site_city(site);
        RackJson = Native.order_site_rack_json(site);
        Tags = Read.Map(Native.order_site_tag_count(site),
            index => Native.order_tag_key(Native.order_site_tag(site, index)),
            index => Native.order_tag_value(Native.order_site_tag(site, index)));
        Json = Read.Known(Native.order_site_document_json(site));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its ARN.</summary>
    public string? Arn { get; }

    /// <summary>The account that owns it.</summary>
    public string? AccountId { get; }

    /// <summary>Its name.</summary>
    public string? Name { get; }

    /// <summary>What it is.</summary>
    public string? Description { get; }

    /// <summary>What the installers should know.</summary>
    public string? Notes { get; }

    /// <summary>The country of its operating address, two letters.</summary>
    public string? Country { get; }

    /// <summary>The state of its operating address.</summary>
    public string? StateOrRegion { get; }

    /// <summary>The city of its operating address.</summary>
    public string? City { get; }

    /// <summary>The physical properties of its rack, as a JSON object.</summary>
    public string? RackJson { get; }

    /// <summary>Its tags, value by key.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
