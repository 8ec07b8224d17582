package io.liborder;

import java.nio.file.Path;
import java.util.List;

/**
 * A session with one provider: its connections, credentials and settings. Any number of threads may use it at once.
 *
 * <p>Orders, trackers and downloads made from it go on working after it is closed, and its own calls that still run go
 * on to their end.
 */
public final class Client extends NativeObject {
    private final ClientCalls calls = new ClientCalls(this);

    private Client(long client, LogSink log) {
        // Closing lets its calls go on to their end: interrupting them would end those of its orders, too.
        super(client, log, address -> {}, Native::order_client_free);
    }

    /**
     * Opens a client with settings from the environment. Sends nothing yet.
     *
     * @param provider for example {@code "up42"}; see {@link OrderLibrary#providers()}
     * @return the client, to be closed
     */
    public static Client open(String provider) {
        return open(provider, new Settings());
    }

    /**
     * Opens a client. Sends nothing yet.
     *
     * @param provider for example {@code "up42"}; see {@link OrderLibrary#providers()}
     * @param settings how it shall work
     * @return the client, to be closed
     */
    public static Client open(String provider, Settings settings) {
        Check.notNull(provider, "provider");
        long made = settings.with(pairs -> Native.order_client_create(pairs, provider));
        return new Client(made, settings.sink());
    }

    /**
     * Opens a second client on the same session: it shares connections and credentials and is interrupted on its own.
     *
     * @return the second client, to be closed
     */
    public Client duplicate() {
        return new Client(sharedLong(Native::order_client_clone), log);
    }

    /**
     * The name of its provider.
     *
     * @return for example {@code "up42"}
     */
    public String provider() {
        return shared(Native::order_client_provider);
    }

    /** Finds out whether the credentials and the connection work, by one authenticated call. */
    public void check() {
        sharedLong(Native::order_client_check);
    }

    /**
     * What is in force and where it came from: endpoints, kind of credentials, proxy, CA file; no secrets. Sends
     * nothing.
     *
     * @return a JSON object as text
     */
    public String describe() {
        return shared(client -> Text.take(Native.order_client_describe(client)));
    }

    /**
     * Makes a handle on one existing order. Sends nothing yet.
     *
     * @param id the provider's id
     * @return the order, to be closed
     */
    public Order order(String id) {
        Check.notNull(id, "id");
        return new Order(sharedLong(client -> Native.order_init(client, id)), log);
    }

    /**
     * Lists orders.
     *
     * @param query which
     * @return the orders
     */
    public List<Snapshot> listOrders(Query query) {
        return calls.list(query, Native::order_snapshot_list_fetch, Snapshot::list);
    }

    /**
     * Makes a tracker with no orders. Sends nothing yet.
     *
     * @param options how often to ask, and what ends the wait for an order
     * @return the tracker, to be closed
     */
    public Tracker tracker(TrackOptions options) {
        Check.notNull(options, "options");
        return new Tracker(sharedLong(client ->
                Native.order_tracker_create(client, options.reportSeconds, options.until.number)), log);
    }

    /**
     * Fetches one asset.
     *
     * @param id its id
     * @return the asset
     */
    public Asset fetchAsset(String id) {
        return calls.fetch(id, Native::order_asset_fetch, Asset::new);
    }

    /**
     * Lists the assets in the storage.
     *
     * @param query which
     * @return the assets
     */
    public List<Asset> listAssets(Query query) {
        return calls.list(query, Native::order_asset_list_fetch, Asset::list);
    }

    /**
     * Prepares the download of an asset. Sends nothing and touches nothing yet.
     *
     * @param assetId the asset's id
     * @param folder where the files go; made when missing
     * @param options how to download
     * @return the download, to be closed
     */
    public Download download(String assetId, Path folder, DownloadOption... options) {
        Check.notNull(assetId, "assetId");
        String path = FilePaths.text(Check.notNull(folder, "folder"));
        int flags = 0;
        for (DownloadOption option : options) {
            flags |= option.flag;
        }
        int all = flags;
        return new Download(sharedLong(client ->
                Native.order_download_create(client, assetId, path, all)), log);
    }

    /**
     * The catalog of images.
     *
     * @return a view of this client
     */
    public Catalog catalog() {
        return new Catalog(calls);
    }

    /**
     * Hardware and where it stands.
     *
     * @return a view of this client
     */
    public Hardware hardware() {
        return new Hardware(calls);
    }

    /**
     * Asks what a draft would cost. It costs nothing.
     *
     * @param draft what to order
     * @return the estimate
     */
    public Estimate estimate(Draft draft) {
        return draft.with(made -> calls.one(client -> Native.order_draft_estimate(client, made), Estimate::new));
    }

    /**
     * Makes every check that placing a draft makes, and sends nothing that changes anything.
     *
     * @param draft what to order
     * @return what would be placed, a JSON object; {@code order_draft_check} in order.h lists its members
     */
    public String checkDraft(Draft draft) {
        return draft.with(made -> calls.told(client -> Native.order_draft_check(client, made)));
    }

    /**
     * Places a draft: spends money. It is sent once; when its answer is lost the orders are looked for by the tag that
     * was put on them, and when that does not tell, an {@link OutcomeUnknownException} has the tag.
     *
     * @param draft what to order
     * @return what came of it, with one order at least; look at each item
     */
    public Placement place(Draft draft) {
        return draft.with(made -> calls.one(client -> Native.order_draft_place(client, made), Placement::new));
    }

    /**
     * Lists quotations, which are offers for tasking orders.
     *
     * @param query which
     * @return the quotations
     */
    public List<Quotation> listQuotations(Query query) {
        return calls.list(query, Native::order_quotation_list_fetch, Quotation::list);
    }

    /**
     * Accepts a quotation: spends money. Sent once; a lost answer is looked up.
     *
     * @param id the quotation's id
     * @return the quotation after it
     */
    public Quotation acceptQuotation(String id) {
        return calls.fetch(id, Native::order_quotation_accept, Quotation::new);
    }

    /**
     * Rejects a quotation; its order will not go on. Sent once; a lost answer is looked up.
     *
     * @param id the quotation's id
     * @return the quotation after it
     */
    public Quotation rejectQuotation(String id) {
        return calls.fetch(id, Native::order_quotation_reject, Quotation::new);
    }

    /**
     * Lists feasibility studies of tasking orders.
     *
     * @param query which
     * @return the studies
     */
    public List<Feasibility> listFeasibilities(Query query) {
        return calls.list(query, Native::order_feasibility_list_fetch, Feasibility::list);
    }

    /**
     * Chooses one of a study's options. Sent once; a lost answer is looked up.
     *
     * @param studyId the study's id
     * @param optionId the option's id
     * @return the study after it
     */
    public Feasibility chooseFeasibility(String studyId, String optionId) {
        Check.notNull(optionId, "optionId");
        return calls.fetch(studyId, (client, id) -> Native.order_feasibility_choose(client, id, optionId),
                Feasibility::new);
    }

    /**
     * Ends every call that runs on this client, and on what was made from it, with a {@link CallInterruptedException};
     * later ones too, until {@link #resume()}.
     */
    public void interrupt() {
        run(Native::order_client_interrupt);
    }

    /** Takes an interruption back. */
    public void resume() {
        run(Native::order_client_resume);
    }
}
