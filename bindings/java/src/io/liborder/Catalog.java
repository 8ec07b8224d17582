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
    public List<Collection> collections(Query query) {
        return calls.find(query, Native::order_collection_list_fetch, Native::order_collection_list_count,
                Native::order_collection_list_get, Collection::new, Native::order_collection_list_free);
    }

    /**
     * Fetches the JSON Schema of a data product's parameters.
     *
     * @param dataProductId the data product's id
     * @return a JSON Schema as text
     */
    public String dataProductSchema(String dataProductId) {
        return calls.text(dataProductId, Native::order_data_product_schema_fetch);
    }

    /**
     * Searches for scenes, over all pages up to the limit.
     *
     * @param search what to look for
     * @return the scenes
     */
    public List<Scene> search(Search search) {
        return search.with(made -> calls.list(client -> Native.order_scene_search(client, made),
                Native::order_scene_list_count, Native::order_scene_list_get, Scene::new,
                Native::order_scene_list_free));
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
