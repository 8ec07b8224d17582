package order

import "liborder.io/order/internal/native"

// Version gives the version of liborder in use, e.g. "1.0.0".
func Version() string { return native.Order_version() }

// VersionNumber gives the version as 10000 * major + 100 * minor + patch.
func VersionNumber() int { return int(native.Order_version_number()) }

// DescribeBuild tells what liborder is made of, as a JSON object.
func DescribeBuild() (string, error) {
	text, err := outcome(native.Order_build_describe)
	if err != nil {
		return "", err
	}
	return takeText(text), nil
}

// LiveHandles counts the native objects that were not freed yet; 0 in a program that closes everything.
func LiveHandles() int64 { return native.Order_live_handles() }

// Providers lists what NewClient takes.
func Providers() []string {
	names := make([]string, native.Order_provider_count())
	for i := range names {
		names[i] = native.Order_provider_name(int32(i))
	}
	return names
}

// ExampleAreas lists the names of the areas that ship with the library.
func ExampleAreas() []string {
	names := make([]string, native.Order_area_count())
	for i := range names {
		names[i] = native.Order_area_name(int32(i))
	}
	return names
}

// ExampleArea gives a small area as GeoJSON, e.g. of "Berlin"; "" when there is none by that name.
func ExampleArea(name string) string {
	if checkTexts("name", name) != nil {
		return ""
	}
	return native.Order_area_example(name)
}
