package order

import (
	"strings"

	"liborder.io/order/internal/native"
)

// SettingOptions lists what Settings.Set takes.
func SettingOptions() []OptionDescription { return options(native.OptionsSettings) }

// SearchOptions lists what Search.Set takes.
func SearchOptions() []OptionDescription { return options(native.OptionsSearch) }

// DraftOptions lists what Draft.Set takes.
func DraftOptions() []OptionDescription { return options(native.OptionsDraft) }

// QueryOptions lists what Query.Set takes.
func QueryOptions() []OptionDescription { return options(native.OptionsQuery) }

func options(group int32) []OptionDescription {
	return readOptionDescriptionList(native.Order_options(group))
}

// pairs are options as they were set; liborder checks them when they are used.
type pairs struct {
	names, values []string
}

func (p *pairs) set(name, value string) {
	p.names = append(p.names, name)
	p.values = append(p.values, value)
}

// writing is what native options are made with.
type writing struct {
	create func(made, failure *uintptr) int32
	set    func(made uintptr, name, value string, failure *uintptr) int32
	free   func(made uintptr)
}

// with runs a call with native options that last as long as it.
func (p *pairs) with(w writing, call func(made uintptr) error) error {
	for i, name := range p.names {
		if err := checkTexts("the name of an option", name, name, p.values[i]); err != nil {
			return err
		}
	}
	made, err := outcome(w.create)
	if err != nil {
		return err
	}
	defer w.free(made)
	for i, name := range p.names {
		var failure uintptr
		if err := failed(w.set(made, name, p.values[i], &failure), failure); err != nil {
			return err
		}
	}
	return call(made)
}

// String names the options without their values, which may be secret.
func (p *pairs) String() string { return "[" + strings.Join(p.names, " ") + "]" }
