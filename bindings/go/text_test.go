package order_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"liborder.io/order"
)

// Text and numbers that native code makes, out of what the service sends.

// A satellite, a flag of two code points, and letters of two and three bytes.
const emoji = "\U0001f6f0 \U0001f1e9\U0001f1ea Z\u00fcrich \u20ac"

func TestFiveBillionBytesAreToldExactly(t *testing.T) {
	client := client(t)
	sandbox.answer("/v2/assets/big/metadata",
		`{"id":"big","name":"big.zip","size":5000000000,"createdAt":"2024-01-01T00:00:00Z"}`)
	equal(t, must(client.FetchAsset(background, "big")).SizeBytes, 5_000_000_000)
}

func TestAnEmojiOfTheServiceArrivesWhole(t *testing.T) {
	// Escaped in the answer, so that its bytes are made in native code and nowhere else.
	var escaped strings.Builder
	for _, unit := range utf16.Encode([]rune(emoji)) {
		fmt.Fprintf(&escaped, `\u%04x`, unit)
	}
	client := client(t)
	sandbox.answer("/v2/assets/emoji/metadata",
		`{"id":"emoji","title":"`+escaped.String()+`","size":1,"createdAt":"2024-01-01T00:00:00Z"}`)
	equal(t, must(client.FetchAsset(background, "emoji")).Title, emoji)
}

func TestAnEmojiOfTheCallerArrivesWhole(t *testing.T) {
	client := client(t)
	one := closed(t, must(client.Order(emoji)))
	equal(t, one.ID(), emoji)
	_, err := one.FetchSnapshot(background)
	e := fails(t, err, order.ErrNotFound)
	holds(t, e.Message, strings.Contains(e.Message, emoji))
	placed := orderIn(t, client, "PLACED")
	equal(t, must(placed.ReplaceTags(background, []string{emoji})).Tags[0], emoji)
}
