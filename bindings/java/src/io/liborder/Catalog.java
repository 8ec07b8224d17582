package io.liborder;

import java.nio.file.Path;
import java.util.List;

/** The catalog of images: collections, their data products, scenes. A view of its client, with the client's threads. */
public final class Catalog {
    private final ClientCalls calls;

    Catalog(ClientCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the collections.
     *
     * @param query which
     * @return the collections
     */
    public List<ImageCollection> listCollections(Query query) {
        return calls.list(query, Native::order_collection_list_fetch, ImageCollection::list);
    }

    /**
     * Fetches the JSON Schema of a data product's parameters.
     *
     * @param dataProductId the data product's id
     * @return a JSON Schema as text
     */
    public String fetchDataProductSchema(String dataProductId) {
        return calls.text(dataProductId, Native::order_data_product_schema_fetch);
    }

    /**
     * Searches for scenes, over all pages up to the limit.
     *
     * @param search what to look for
     * @return the scenes
     */
    public List<Scene> search(Search search) {
        return search.with(made -> calls.one(client -> Native.order_scene_search(client, made), Scene::list));
    }

    /**
     * Saves the quicklook of a scene, a small preview image.
     *
     * @param scene the scene, as a search found it
     * @param folder where the file goes; made when missing
     * @return the file
     */
    public Path saveQuicklook(Scene scene, Path folder) {
        String host = scene.host().orElseThrow(() -> new IllegalArgumentException("the scene tells no host"));
        return saveQuicklook(host, scene.id(), folder);
    }

    /**
     * Saves the quicklook of a scene, a small preview image.
     *
     * @param host the scene's host
     * @param sceneId the scene's id
     * @param folder where the file goes; made when missing
     * @return the file
     */
    public Path saveQuicklook(String host, String sceneId, Path folder) {
        Check.notNull(host, "host");
        String path = FilePaths.text(Check.notNull(folder, "folder"));
        return FilePaths.of(
                calls.text(sceneId, (client, id) -> Native.order_quicklook_save(client, host, id, path)));
    }
}
