package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// Scene is an image in the catalog.
type Scene struct {
	ID            string    // the id to order it with
	SceneID       string    // the producer's own id
	Collection    string    // its collection
	Constellation string    // the satellites that took it
	Producer      string    // who made it
	Host          string    // the host it was found at, as quicklooks take it
	DeliveryTime  string    // how long a delivery takes: "MINUTES", "HOURS", "DAYS"
	Acquired      time.Time // when it was taken
	Start         time.Time // when taking it began
	End           time.Time // when taking it ended
	CloudPercent  float64   // its cloud cover, 0 to 100; -1 when not known
	ResolutionM   float64   // its ground resolution, in metres; -1 when not known
	GeometryJSON  string    // its footprint, as GeoJSON
	JSON          string    // the provider's document
}

func readScene(scene uintptr) Scene {
	return Scene{
		ID:            native.Order_scene_id(scene),
		SceneID:       native.Order_scene_producer_scene_id(scene),
		Collection:    native.Order_scene_collection(scene),
		Constellation: native.Order_scene_constellation(scene),
		Producer:      native.Order_scene_producer(scene),
		Host:          native.Order_scene_host(scene),
		DeliveryTime:  native.Order_scene_delivery_time(scene),
		Acquired:      unixTime(native.Order_scene_acquired_unix_ms(scene)),
		Start:         unixTime(native.Order_scene_start_unix_ms(scene)),
		End:           unixTime(native.Order_scene_end_unix_ms(scene)),
		CloudPercent:  native.Order_scene_cloud_percent(scene),
		ResolutionM:   native.Order_scene_resolution_m(scene),
		GeometryJSON:  native.Order_scene_geometry_json(scene),
		JSON:          native.Order_scene_document_json(scene),
	}
}

var sceneList = listOf[Scene]{
	count: native.Order_scene_list_count, get: native.Order_scene_list_get,
	read: readScene, free: native.Order_scene_list_free,
}
