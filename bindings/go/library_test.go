package order_test

import (
	"strings"
	"testing"

	"liborder.io/order"
)

// What needs no service.

func TestTheLibraryTellsItsVersionAndProviders(t *testing.T) {
	equal(t, order.Version(), "1.0.0")
	equal(t, order.VersionNumber(), 10000)
	equal(t, strings.Join(order.Providers(), " "), "up42 outposts")
	holds(t, "the build tells the version", strings.Contains(must(order.DescribeBuild()), `"1.0.0"`))
	equal(t, strings.Join(order.ExampleAreas(), " "), "Berlin Washington")
	equal(t, order.ExampleArea("Atlantis"), "")
}

func TestOptionsTellTheirMeaningAndDefault(t *testing.T) {
	password := optionNamed(t, order.SettingOptions(), "up42.password")
	holds(t, "a password is secret", password.IsSecret)
	equal(t, password.Environment, "UP42_PASSWORD")
	equal(t, password.DefaultValue, "")
	equal(t, optionNamed(t, order.SearchOptions(), "limit").DefaultValue, "100")
	holds(t, "tags repeat", optionNamed(t, order.DraftOptions(), "tag").Repeats)
	sort := optionNamed(t, order.QueryOptions(), "sort")
	holds(t, "sorting does not repeat and has a meaning", !sort.Repeats && sort.Meaning != "")
}

func TestAClientTellsWhatIsInForceWithoutSecrets(t *testing.T) {
	settings := new(order.Settings).Set("environment", "false").Set("up42.username", "someone@example.com").
		Set("up42.password", "a-secret-word")
	client := closed(t, must(order.NewClient("up42", settings)))
	equal(t, client.Provider(), "up42")
	told := must(client.Describe())
	holds(t, "the endpoint is told: "+told, strings.Contains(told, "https://api.up42.com"))
	holds(t, "the password is not", !strings.Contains(told+settings.String(), "a-secret-word"))
}

func optionNamed(t *testing.T, options []order.OptionDescription, name string) order.OptionDescription {
	t.Helper()
	for _, option := range options {
		if option.Name == name {
			return option
		}
	}
	t.Fatalf("no option %s", name)
	return order.OptionDescription{}
}
