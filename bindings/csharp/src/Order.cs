using System.Text.Json;

namespace LibOrder;

/// <summary>One existing order. Any thread may use it; its calls take turns, except <see cref="Interrupt"/>, which ends
/// the call that runs, and <see cref="Dispose"/>, which ends it for good.</summary>
/// <remarks>Calls that go to the service work on another thread; cancelling one ends it within a tenth of a second. A
/// call that is ended in any of these ways is an <see cref="OperationCanceledException"/>.</remarks>
public sealed class Order : IDisposable
{
    private static readonly NativeHandle.Kind Kind = new(
        nameof(Order), Native.order_handle_free, Native.order_handle_interrupt, Native.order_handle_resume);

    private readonly NativeHandle handle;
    private volatile string? statusText;

    internal Order(nint order, LogSink? log)
    {
        handle = new NativeHandle(order, Kind, log);
        Id = Native.order_handle_id(order);
    }

    /// <summary>The provider's id that it was made with.</summary>
    public string Id { get; }

    /// <summary>The provider's word for the status, as the last call that fetched it saw it, for example
    /// <c>BEING_FULFILLED</c>; null before the first.</summary>
    public string? StatusText => statusText;

    /// <summary>Fetches the order's state; <see cref="StatusText"/> then tells the provider's own word.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state.</returns>
    public Task<State> StatusAsync(CancellationToken cancellationToken = default) =>
        Run(order => Enums.State(Native.order_status(order)), cancellationToken);

    /// <summary>Fetches the whole order.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The order as it is now.</returns>
    public Task<Snapshot> FetchSnapshotAsync(CancellationToken cancellationToken = default) =>
        Run(order => Read.Taken(Native.order_snapshot_fetch(order), Snapshot.Of), cancellationToken);

    /// <summary>Fetches what a tasking order asks for.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it asks for; null for any other order.</returns>
    public Task<Tasking?> FetchTaskingAsync(CancellationToken cancellationToken = default) =>
        Run(
            order => Native.order_tasking_fetch(order) is nint tasking and not 0
                ? Read.Taken(tasking, Tasking.Of) : null,
            cancellationToken);

    /// <summary>Finds out whether the order is done.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it is fulfilled.</returns>
    public Task<bool> IsFulfilledAsync(CancellationToken cancellationToken = default) =>
        Run(order => Native.order_is_fulfilled(order) != 0, cancellationToken);

    /// <summary>Waits for the order, through transient errors and expired tokens. A <see cref="Tracker"/> tells of each
    /// change. Other calls on this order take their turn after it.</summary>
    /// <param name="options">How to wait; null: until it ends or needs attention, asking every two minutes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The state that ended the wait; an order that failed or was cancelled is no error.</returns>
    public Task<State> TrackAsync(TrackOptions? options = null, CancellationToken cancellationToken = default)
    {
        TrackOptions how = options ?? new TrackOptions();
        return Run(
            order => Enums.State(Native.order_track(order, how.Seconds, how.TimeoutMs, (int)how.Until)),
            cancellationToken);
    }

    /// <summary>Lists what the order has delivered so far, the first 100 of it.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The assets.</returns>
    public Task<IReadOnlyList<Asset>> AssetsAsync(CancellationToken cancellationToken = default) =>
        Run(order => Read.Taken(Native.order_assets(order, 0, null), Asset.List), cancellationToken);

    /// <summary>Lists what the order has delivered so far.</summary>
    /// <param name="limit">How many at most, 1 to 100000.</param>
    /// <param name="sort">For example <c>size,desc</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The assets.</returns>
    public Task<IReadOnlyList<Asset>> AssetsAsync(
        int limit, string sort, CancellationToken cancellationToken = default)
    {
        Check.Positive(limit, nameof(limit));
        ArgumentNullException.ThrowIfNull(sort);
        return Run(order => Read.Taken(Native.order_assets(order, limit, sort), Asset.List), cancellationToken);
    }

    /// <summary>Cancels the order. Sent once; a lost answer is looked up.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its state after it.</returns>
    public Task<State> CancelAsync(CancellationToken cancellationToken = default) =>
        Run(order => Enums.State(Native.order_cancel(order)), cancellationToken);

    /// <summary>Replaces the tags of the order.</summary>
    /// <param name="tags">The new tags.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The order after it.</returns>
    public Task<Snapshot> ReplaceTagsAsync(
        IEnumerable<string> tags, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tags);
        string json = "[" + string.Join(",", tags.Select(tag => $"\"{JsonEncodedText.Encode(Text.Checked(tag)!)}\""))
            + "]";
        return Run(order => Read.Taken(Native.order_tags_replace(order, json), Snapshot.Of), cancellationToken);
    }

    /// <summary>Fetches how much of the ordered area has been delivered.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The coverage.</returns>
    public Task<Coverage> FetchCoverageAsync(CancellationToken cancellationToken = default) =>
        Run(
            order => Read.Taken(
                Native.order_coverage_fetch(order), Coverage.Of),
            cancellationToken);

    /// <summary>Ends the call that runs on this order; later ones too, until <see cref="Resume"/>.</summary>
    public void Interrupt() => handle.Interrupt();

    /// <summary>Takes an interruption back.</summary>
    public void Resume() => handle.Resume();

    /// <summary>Closes it: ends its calls; later ones are an <see cref="ObjectDisposedException"/>. A second time does
    /// nothing.</summary>
    public void Dispose() => handle.End();

    private Task<T> Run<T>(Func<nint, T> call, CancellationToken cancellationToken) =>
        handle.RunInTurn(
            order =>
            {
                try
                {
                    return call(order);
                }
                finally
                {
                    statusText = Native.order_status_text(order);
                }
            },
            cancellationToken);
}
