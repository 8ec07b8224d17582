package order

import (
	"time"

	"liborder.io/order/internal/native"
)

// Tasking is what a tasking order asks of the satellite.
type Tasking struct {
	Start                 time.Time // the first moment of the acquisition window
	End                   time.Time // the last moment of the acquisition window
	GeometryJSON          string    // the area, as GeoJSON
	SubStatus             string    // where feasibility and quotation stand, in the provider's word
	ExtraDescription      string    // what the customer wrote to the operator
	AcquisitionMode       string    // the acquisition mode
	MaxCloudPercent       int64     // the cloud cover accepted, in percent; -1 when not known
	MaxIncidenceDegrees   int64     // the incidence angle accepted, in degrees; -1 when not known
	GeometricProcessing   string    // the geometric processing asked for, in the provider's word
	Projection            string    // the projection asked for, in the provider's word
	PixelCoding           string    // the pixel coding asked for, in the provider's word
	RadiometricProcessing string    // the radiometric processing asked for, in the provider's word
	SpectralBands         string    // the spectral bands asked for, in the provider's word
	Priority              string    // the priority asked for, in the provider's word
	Resolution            string    // the resolution asked for, in the provider's word
	Polarization          string    // the polarization asked for, in the provider's word
	SceneSize             string    // the scene size asked for, in the provider's word
	Looks                 string    // the looks asked for, in the provider's word
	MinBaseHeight         int64     // the least base-to-height ratio of a stereo pair; -1 when not known
	MaxBaseHeight         int64     // the greatest base-to-height ratio of a stereo pair; -1 when not known
	JSON                  string    // the provider's document
}

func readTasking(tasking uintptr) Tasking {
	return Tasking{
		Start:                 unixTime(native.Order_tasking_start_unix_ms(tasking)),
		End:                   unixTime(native.Order_tasking_end_unix_ms(tasking)),
		GeometryJSON:          native.Order_tasking_geometry_json(tasking),
		SubStatus:             native.Order_tasking_sub_status(tasking),
		ExtraDescription:      native.Order_tasking_extra_description(tasking),
		AcquisitionMode:       native.Order_tasking_acquisition_mode(tasking),
		MaxCloudPercent:       native.Order_tasking_max_cloud_percent(tasking),
		MaxIncidenceDegrees:   native.Order_tasking_max_incidence_degrees(tasking),
		GeometricProcessing:   native.Order_tasking_geometric_processing(tasking),
		Projection:            native.Order_tasking_projection(tasking),
		PixelCoding:           native.Order_tasking_pixel_coding(tasking),
		RadiometricProcessing: native.Order_tasking_radiometric_processing(tasking),
		SpectralBands:         native.Order_tasking_spectral_bands(tasking),
		Priority:              native.Order_tasking_priority(tasking),
		Resolution:            native.Order_tasking_resolution(tasking),
		Polarization:          native.Order_tasking_polarization(tasking),
		SceneSize:             native.Order_tasking_scene_size(tasking),
		Looks:                 native.Order_tasking_looks(tasking),
		MinBaseHeight:         native.Order_tasking_min_base_height(tasking),
		MaxBaseHeight:         native.Order_tasking_max_base_height(tasking),
		JSON:                  native.Order_tasking_document_json(tasking),
	}
}
