namespace LibOrder;

/// <summary>How much of an ordered area is delivered.</summary>
public sealed record Coverage
{
    internal Coverage(nint coverage)
    {
        CoveredKm2 = Read.Number(Native.order_coverage_covered_km2(coverage));
        CoveredPercent = Read.Number(Native.order_coverage_covered_percent(coverage));
        CoveredJson = Native.order_coverage_covered_json(coverage);
        RemainingKm2 = Read.Number(Native.order_coverage_remaining_km2(coverage));
        RemainingPercent = Read.Number(Native.order_coverage_remaining_percent(coverage));
        RemainingJson = Native.order_coverage_remaining_json(coverage);
        Json = Read.Known(Native.order_coverage_document_json(coverage));
    }

    /// <summary>The area delivered, in square kilometres.</summary>
    public double? CoveredKm2 { get; }

    /// <summary>The share delivered, 0 to 100.</summary>
    public double? CoveredPercent { get; }

    /// <summary>The area delivered, as GeoJSON.</summary>
    public string? CoveredJson { get; }

    /// <summary>The area still to come, in square kilometres.</summary>
    public double? RemainingKm2 { get; }

    /// <summary>The share still to come, 0 to 100.</summary>
    public double? RemainingPercent { get; }

    /// <summary>The area still to come, as GeoJSON.</summary>
    public string? RemainingJson { get; }

    /// <summary>The provider's document.</summary>
    public string Json { get; }
}
