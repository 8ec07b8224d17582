package order

import (
	"context"

	"liborder.io/order/internal/native"
)

// Catalog is the catalog of images: collections, data products and scenes.
type Catalog struct{ client *Client }

// ListCollections lists the collections.
func (c Catalog) ListCollections(ctx context.Context, query *Query) ([]ImageCollection, error) {
	return listed(ctx, c.client, query, native.Order_collection_list_fetch, readImageCollectionList)
}

// FetchDataProductSchema fetches the JSON Schema of a data product's parameters.
func (c Catalog) FetchDataProductSchema(ctx context.Context, dataProductID string) (string, error) {
	return told(named(ctx, c.client, dataProductID, native.Order_data_product_schema_fetch, takeText))
}

// Search looks for scenes, over all pages up to the limit.
func (c Catalog) Search(ctx context.Context, search *Search) (scenes []Scene, err error) {
	err = search.with(func(search uintptr) error {
		found, err := one(ctx, c.client, func(client uintptr, made, failure *uintptr) int32 {
			return native.Order_scene_search(client, search, made, failure)
		}, owned(readSceneList))
		if err == nil {
			scenes = *found
		}
		return err
	})
	return scenes, err
}

// SaveQuicklook saves the small preview image of a scene, of which the Host and the ID are used, and gives the path
// of the file. The folder is made when missing.
func (c Catalog) SaveQuicklook(ctx context.Context, scene *Scene, folder string) (string, error) {
	if scene == nil {
		return "", argumentError("the scene is nil")
	}
	host := scene.Host
	if err := checkTexts("the host", host, "the folder", folder); err != nil {
		return "", err
	}
	save := func(client uintptr, id string, made, failure *uintptr) int32 {
		return native.Order_quicklook_save(client, host, id, folder, made, failure)
	}
	return told(named(ctx, c.client, scene.ID, save, takeText))
}

// told is a text that was fetched.
func told(text *string, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return *text, nil
}
