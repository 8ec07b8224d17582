namespace LibOrder;

/// <summary>A session with one provider: its connections, credentials and settings. Any number of threads may use it at
/// once.</summary>
/// <remarks>Calls that go to the service work on another thread; cancelling one ends it within a tenth of a second,
/// with an <see cref="OperationCanceledException"/>. Orders, trackers and downloads made from a client go on working
/// after it is closed, and its own calls that still run go on to their end.</remarks>
public sealed class Client : IDisposable
{
    private static readonly NativeHandle.Kind Kind = new(
        nameof(Client), Native.order_client_free, Native.order_client_interrupt, Native.order_client_resume,
        EndsCalls: false);

    private readonly NativeHandle handle;
    private readonly ClientCalls calls;

    private Client(nint client, LogSink? log)
    {
        handle = new NativeHandle(client, Kind, log);
        calls = new ClientCalls(handle);
        Provider = Native.order_client_provider(client);
        Catalog = new Catalog(calls);
        Hardware = new Hardware(calls);
    }

    /// <summary>The name of its provider, for example <c>up42</c>.</summary>
    public string Provider { get; }

    /// <summary>The catalog of images: a view of this client.</summary>
    public Catalog Catalog { get; }

    /// <summary>Hardware and where it stands: a view of this client.</summary>
    public Hardware Hardware { get; }

    /// <summary>Opens a client. Sends nothing yet.</summary>
    /// <param name="provider">For example <c>up42</c>; see <see cref="OrderLibrary.Providers"/>.</param>
    /// <param name="settings">How it shall work; null for settings from the environment.</param>
    /// <returns>The client, to be closed.</returns>
    public static Client Open(string provider, Settings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(provider);
        using Made made = (settings ?? new Settings()).Make();
        return new Client(Native.order_client_create(made.Address, provider), settings?.Sink);
    }

    /// <summary>Opens a second client on the same session: it shares connections and credentials and is interrupted on
    /// its own.</summary>
    /// <returns>The second client, to be closed.</returns>
    public Client Duplicate() => new(handle.Use(Native.order_client_clone), handle.Log);

    /// <summary>Finds out whether the credentials and the connection work, by one authenticated call.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Done when they work.</returns>
    public Task CheckAsync(CancellationToken cancellationToken = default) =>
        calls.Run(Native.order_client_check, cancellationToken);

    /// <summary>What is in force and where it came from: endpoints, kind of credentials, proxy, CA file; no secrets.
    /// Sends nothing.</summary>
    /// <returns>A JSON object as text.</returns>
    public string Describe() => handle.Use(client => Text.Take(Native.order_client_describe(client)));

    /// <summary>Makes a handle on one existing order. Sends nothing yet.</summary>
    /// <param name="id">The provider's id.</param>
    /// <returns>The order, to be closed.</returns>
    public Order Order(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new Order(handle.Use(client => Native.order_init(client, id)), handle.Log);
    }

    /// <summary>Makes a tracker with no orders. Sends nothing yet.</summary>
    /// <param name="options">How often to ask, and what ends the wait for an order; null: until it ends or needs
    /// attention, asking every two minutes.</param>
    /// <returns>The tracker, to be closed.</returns>
    public Tracker Tracker(TrackOptions? options = null)
    {
        TrackOptions how = options ?? new TrackOptions();
        return new Tracker(
            handle.Use(client => Native.order_tracker_create(client, how.Seconds, (int)how.Until)), handle.Log);
    }

    /// <summary>Prepares the download of an asset. Sends nothing and touches nothing yet.</summary>
    /// <param name="assetId">The asset's id.</param>
    /// <param name="folder">Where the files go; made when missing.</param>
    /// <param name="options">How to download.</param>
    /// <returns>The download, to be closed.</returns>
    public Download Download(string assetId, string folder, DownloadOptions options = DownloadOptions.None)
    {
        ArgumentNullException.ThrowIfNull(assetId);
        ArgumentNullException.ThrowIfNull(folder);
        return new Download(
            handle.Use(client => Native.order_download_create(client, assetId, folder, (int)options)), handle.Log);
    }

    /// <summary>Lists orders.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The orders.</returns>
    public Task<IReadOnlyList<Snapshot>> ListOrdersAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_snapshot_list_fetch, Snapshot.List, cancellationToken);

    /// <summary>Fetches one asset.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The asset.</returns>
    public Task<Asset> FetchAssetAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_asset_fetch, Asset.Of,
            cancellationToken);

    /// <summary>Lists the assets in the storage.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The assets.</returns>
    public Task<IReadOnlyList<Asset>> ListAssetsAsync(Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_asset_list_fetch, Asset.List, cancellationToken);

    /// <summary>Asks what a draft would cost. It costs nothing.</summary>
    /// <param name="draft">What to order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The estimate.</returns>
    public Task<Estimate> EstimateAsync(Draft draft, CancellationToken cancellationToken = default) =>
        calls.With(draft, Native.order_draft_estimate, Estimate.Of,
            cancellationToken);

    /// <summary>Makes every check that placing a draft makes, and sends nothing that changes anything.</summary>
    /// <param name="draft">What to order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What would be placed, a JSON object; <c>order_draft_check</c> in order.h lists its members.</returns>
    public Task<string> CheckDraftAsync(Draft draft, CancellationToken cancellationToken = default) =>
        calls.TextWith(draft, Native.order_draft_check, cancellationToken);

    /// <summary>Places a draft: spends money. It is sent once; when its answer is lost the orders are looked for by the
    /// tag that was put on them, and when that does not tell, an <see cref="OutcomeUnknownException"/> has the
    /// tag.</summary>
    /// <param name="draft">What to order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What came of it, with one order at least; look at each item.</returns>
    public Task<Placement> PlaceAsync(Draft draft, CancellationToken cancellationToken = default) =>
        calls.With(draft, Native.order_draft_place, Placement.Of,
            cancellationToken);

    /// <summary>Lists quotations, which are offers for tasking orders.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quotations.</returns>
    public Task<IReadOnlyList<Quotation>> ListQuotationsAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_quotation_list_fetch, Quotation.List, cancellationToken);

    /// <summary>Accepts a quotation: spends money. Sent once; a lost answer is looked up.</summary>
    /// <param name="id">The quotation's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quotation after it.</returns>
    public Task<Quotation> AcceptQuotationAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_quotation_accept, Quotation.Of, cancellationToken);

    /// <summary>Rejects a quotation; its order will not go on. Sent once; a lost answer is looked up.</summary>
    /// <param name="id">The quotation's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The quotation after it.</returns>
    public Task<Quotation> RejectQuotationAsync(string id, CancellationToken cancellationToken = default) =>
        calls.Fetch(id, Native.order_quotation_reject, Quotation.Of, cancellationToken);

    /// <summary>Lists feasibility studies of tasking orders.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The studies.</returns>
    public Task<IReadOnlyList<Feasibility>> ListFeasibilitiesAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_feasibility_list_fetch, Feasibility.List, cancellationToken);

    /// <summary>Chooses one of a study's options. Sent once; a lost answer is looked up.</summary>
    /// <param name="studyId">The study's id.</param>
    /// <param name="optionId">The option's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The study after it.</returns>
    public Task<Feasibility> ChooseFeasibilityAsync(
        string studyId, string optionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(optionId);
        return calls.Fetch(
            studyId, (client, id) => Native.order_feasibility_choose(client, id, optionId),
            Feasibility.Of, cancellationToken);
    }

    /// <summary>Ends every call that runs on this client, and on what was made from it; later ones too, until
    /// <see cref="Resume"/>.</summary>
    public void Interrupt() => calls.Interrupt();

    /// <summary>Takes an interruption back.</summary>
    public void Resume() => calls.Resume();

    /// <summary>Closes it; later calls are an <see cref="ObjectDisposedException"/>. A second time does
    /// nothing.</summary>
    public void Dispose() => handle.End();
}
