namespace LibOrder;

/// <summary>What can be ordered of a collection.</summary>
public sealed record DataProduct
{
    internal DataProduct(nint record)
    {
        Id = Native.order_data_product_id(record);
        Name = Native.order_data_product_name(record);
        Title = Native.order_data_product_title(record);
        Description = Native.order_data_product_description(record);
        EulaId = Native.order_data_product_eula_id(record);
    }

    /// <summary>The id drafts take; none for one that can not be ordered.</summary>
    public string? Id { get; }

    /// <summary>The name of a data product.</summary>
    public string? Name { get; }

    /// <summary>The title of a data product.</summary>
    public string? Title { get; }

    /// <summary>What a data product is.</summary>
    public string? Description { get; }

    /// <summary>The licence to accept before ordering.</summary>
    public string? EulaId { get; }
}
