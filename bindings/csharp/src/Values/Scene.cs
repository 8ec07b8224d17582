namespace LibOrder;

/// <summary>An image in the catalog.</summary>
public sealed record Scene
{
    internal Scene(nint scene)
    {
        Id = Read.Known(Native.order_scene_id(scene));
        SceneId = Native.order_scene_producer_scene_id(scene);
        Collection = Native.order_scene_collection(scene);
        Constellation = Native.order_scene_constellation(scene);
        Producer = Native.order_scene_producer(scene);
        Host = Native.order_scene_host(scene);
        DeliveryTime = Native.order_scene_delivery_time(scene);
        Acquired = Read.Time(Native.order_scene_acquired_unix_ms(scene));
        Start = Read.Time(Native.order_scene_start_unix_ms(scene));
        End = Read.Time(Native.order_scene_end_unix_ms(scene));
        CloudPercent = Read.Number(Native.order_scene_cloud_percent(scene));
        ResolutionM = Read.Number(Native.order_scene_resolution_m(scene));
        GeometryJson = Native.order_scene_geometry_json(scene);
        Json = Read.Known(Native.order_scene_document_json(scene));
    }

    /// <summary>The id to order it with.</summary>
    public string Id { get; }

    /// <summary>The producer's own id.</summary>
    public string? SceneId { get; }

    /// <summary>Its collection.</summary>
    public string? Collection { get; }

    /// <summary>The satellites that took it.</summary>
    public string? Constellation { get; }

    /// <summary>Who made it.</summary>
    public string? Producer { get; }

    /// <summary>The host it was found at, as quicklooks take it.</summary>
    public string? Host { get; }

    /// <summary>How long a delivery takes: <c>"MINUTES"</c>, <c>"HOURS"</c>, <c>"DAYS"</c>.</summary>
    public string? DeliveryTime { get; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset? Acquired { get; }

    /// <summary>When taking it began.</summary>
    public DateTimeOffset? Start { get; }

    /// <summary>When taking it ended.</summary>
    public DateTimeOffset? End { get; }

    /// <summary>Its cloud cover, 0 to 100.</summary>
    public double? CloudPercent { get; }

    /// <summary>Its ground resolution, in metres.</summary>
    public double? ResolutionM { get; }

    /// <summary>Its footprint, as GeoJSON.</summary>
    public string? GeometryJson { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
