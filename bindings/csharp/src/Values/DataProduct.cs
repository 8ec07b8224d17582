namespace LibOrder;

/// <summary>What can be ordered of a collection.</summary>
public sealed record DataProduct
{
    internal DataProduct(nint collection, int at)
    {
        Id = Native.order_collection_data_product_id(collection, at);
        Name = Native.order_collection_data_product_name(collection, at);
        Title = Native.order_collection_data_product_title(collection, at);
        Description = Native.order_collection_data_product_description(collection, at);
        EulaId = Native.order_collection_data_product_eula_id(collection, at);
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
