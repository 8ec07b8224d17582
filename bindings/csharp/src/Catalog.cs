namespace LibOrder;

/// <summary>The catalog of images: collections, their data products, scenes. A view of its client, with the client's
/// rules for threads and cancelling.</summary>
public sealed class Catalog
{
    private readonly ClientCalls calls;

    internal Catalog(ClientCalls calls) => this.calls = calls;

    /// <summary>Lists the collections.</summary>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The collections.</returns>
    public Task<IReadOnlyList<ImageCollection>> ListCollectionsAsync(
        Query? query = null, CancellationToken cancellationToken = default) =>
        calls.List(query, Native.order_collection_list_fetch, ImageCollection.List, cancellationToken);

    /// <summary>Fetches the JSON Schema of a data product's parameters.</summary>
    /// <param name="dataProductId">The data product's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A JSON Schema as text.</returns>
    public Task<string> FetchDataProductSchemaAsync(string dataProductId, CancellationToken cancellationToken = default) =>
        calls.Text(dataProductId, Native.order_data_product_schema_fetch, cancellationToken);

    /// <summary>Searches for scenes, over all pages up to the limit.</summary>
    /// <param name="search">What to look for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The scenes.</returns>
    public async Task<IReadOnlyList<Scene>> SearchAsync(Search search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        using Made made = search.Make();
        return await calls.Run(
            client => Read.Taken(Native.order_scene_search(client, made.Address), Scene.List),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves the quicklook of a scene, a small preview image.</summary>
    /// <param name="scene">The scene, as a search found it.</param>
    /// <param name="folder">Where the file goes; made when missing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The path of the file.</returns>
    public Task<string> SaveQuicklookAsync(Scene scene, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return SaveQuicklookAsync(
            scene.Host ?? throw new ArgumentException("the scene tells no host", nameof(scene)), scene.Id, folder,
            cancellationToken);
    }

    /// <summary>Saves the quicklook of a scene, a small preview image.</summary>
    /// <param name="host">The scene's host.</param>
    /// <param name="sceneId">The scene's id.</param>
    /// <param name="folder">Where the file goes; made when missing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The path of the file.</returns>
    public Task<string> SaveQuicklookAsync(
        string host, string sceneId, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(folder);
        return calls.Text(
            sceneId, (client, id) => Native.order_quicklook_save(client, host, id, folder), cancellationToken);
    }
}
