namespace LibOrder;

/// <summary>What a tasking order asks of the satellite.</summary>
public sealed record Tasking
{
    internal Tasking(nint tasking)
    {
        Start = Read.Time(Native.order_tasking_start_unix_ms(tasking));
        End = Read.Time(Native.order_tasking_end_unix_ms(tasking));
        GeometryJson = Native.order_tasking_geometry_json(tasking);
        SubStatus = Native.order_tasking_sub_status(tasking);
        ExtraDescription = Native.order_tasking_extra_description(tasking);
        AcquisitionMode = Native.order_tasking_acquisition_mode(tasking);
        MaxCloudPercent = Read.Number(Native.order_tasking_max_cloud_percent(tasking));
        MaxIncidenceDegrees = Read.Number(Native.order_tasking_max_incidence_degrees(tasking));
        GeometricProcessing = Native.order_tasking_geometric_processing(tasking);
        Projection = Native.order_tasking_projection(tasking);
        PixelCoding = Native.order_tasking_pixel_coding(tasking);
        RadiometricProcessing = Native.order_tasking_radiometric_processing(tasking);
        SpectralBands = Native.order_tasking_spectral_bands(tasking);
        Priority = Native.order_tasking_priority(tasking);
        Resolution = Native.order_tasking_resolution(tasking);
        Polarization = Native.order_tasking_polarization(tasking);
        SceneSize = Native.order_tasking_scene_size(tasking);
        Looks = Native.order_tasking_looks(tasking);
        MinBaseHeight = Read.Number(Native.order_tasking_min_base_height(tasking));
        MaxBaseHeight = Read.Number(Native.order_tasking_max_base_height(tasking));
        Json = Read.Known(Native.order_tasking_document_json(tasking));
    }

    /// <summary>The first moment of the acquisition window.</summary>
    public DateTimeOffset? Start { get; }

    /// <summary>The last moment of the acquisition window.</summary>
    public DateTimeOffset? End { get; }

    /// <summary>The area, as GeoJSON.</summary>
    public string? GeometryJson { get; }

    /// <summary>Where feasibility and quotation stand, in the provider's word.</summary>
    public string? SubStatus { get; }

    /// <summary>What the customer wrote to the operator.</summary>
    public string? ExtraDescription { get; }

    /// <summary>The acquisition mode.</summary>
    public string? AcquisitionMode { get; }

    /// <summary>The cloud cover accepted, in percent.</summary>
    public long? MaxCloudPercent { get; }

    /// <summary>The incidence angle accepted, in degrees.</summary>
    public long? MaxIncidenceDegrees { get; }

    /// <summary>The geometric processing asked for, in the provider's word.</summary>
    public string? GeometricProcessing { get; }

    /// <summary>The projection asked for, in the provider's word.</summary>
    public string? Projection { get; }

    /// <summary>The pixel coding asked for, in the provider's word.</summary>
    public string? PixelCoding { get; }

    /// <summary>The radiometric processing asked for, in the provider's word.</summary>
    public string? RadiometricProcessing { get; }

    /// <summary>The spectral bands asked for, in the provider's word.</summary>
    public string? SpectralBands { get; }

    /// <summary>The priority asked for, in the provider's word.</summary>
    public string? Priority { get; }

    /// <summary>The resolution asked for, in the provider's word.</summary>
    public string? Resolution { get; }

    /// <summary>The polarization asked for, in the provider's word.</summary>
    public string? Polarization { get; }

    /// <summary>The scene size asked for, in the provider's word.</summary>
    public string? SceneSize { get; }

    /// <summary>The looks asked for, in the provider's word.</summary>
    public string? Looks { get; }

    /// <summary>The least base-to-height ratio of a stereo pair.</summary>
    public long? MinBaseHeight { get; }

    /// <summary>The greatest base-to-height ratio of a stereo pair.</summary>
    public long? MaxBaseHeight { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
