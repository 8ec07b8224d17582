package order

import (
	"context"

	"liborder.io/order/internal/native"
)

// Hardware is what can be ordered at AWS Outposts, and where it stands.
type Hardware struct{ client *Client }

// CatalogItems lists what can be ordered.
func (h Hardware) CatalogItems(ctx context.Context, query *Query) ([]CatalogItem, error) {
	return found(ctx, h.client, query, native.Order_catalog_item_list_fetch, catalogItemList)
}

// CatalogItem fetches a catalog item.
func (h Hardware) CatalogItem(ctx context.Context, id string) (*CatalogItem, error) {
	return named(ctx, h.client, id, native.Order_catalog_item_fetch, readCatalogItem, native.Order_catalog_item_free)
}

// Outposts lists Outposts.
func (h Hardware) Outposts(ctx context.Context, query *Query) ([]Outpost, error) {
	return found(ctx, h.client, query, native.Order_outpost_list_fetch, outpostList)
}

// Outpost fetches an Outpost by its id or ARN.
func (h Hardware) Outpost(ctx context.Context, id string) (*Outpost, error) {
	return named(ctx, h.client, id, native.Order_outpost_fetch, readOutpost, native.Order_outpost_free)
}

// Renewal fetches what renewing the hardware of an Outpost would cost; an item for each way to pay.
func (h Hardware) Renewal(ctx context.Context, outpostID string) (*Estimate, error) {
	return named(ctx, h.client, outpostID, native.Order_renewal_estimate_fetch, readEstimate, native.Order_estimate_free)
}

// Sites lists sites.
func (h Hardware) Sites(ctx context.Context, query *Query) ([]Site, error) {
	return found(ctx, h.client, query, native.Order_site_list_fetch, siteList)
}

// Site fetches a site by its id or ARN.
func (h Hardware) Site(ctx context.Context, id string) (*Site, error) {
	return named(ctx, h.client, id, native.Order_site_fetch, readSite, native.Order_site_free)
}

// SiteAddress fetches an address of a site, a JSON object; kind is "SHIPPING_ADDRESS" or "OPERATING_ADDRESS".
func (h Hardware) SiteAddress(ctx context.Context, siteID, kind string) (string, error) {
	if err := checkTexts("the kind", kind); err != nil {
		return "", err
	}
	fetch := func(client uintptr, id string, made, failure *uintptr) int32 {
		return native.Order_site_address_fetch(client, id, kind, made, failure)
	}
	return told(named(ctx, h.client, siteID, fetch, native.Order_text_value, native.Order_text_free))
}

// CreateQuote makes a quote of a draft. It is sent once.
func (h Hardware) CreateQuote(ctx context.Context, draft *Draft) (*Quote, error) {
	return drafted(ctx, h.client, draft, native.Order_quote_create, readQuote, native.Order_quote_free)
}

// Quote fetches a quote by its id or ARN.
func (h Hardware) Quote(ctx context.Context, id string) (*Quote, error) {
	return named(ctx, h.client, id, native.Order_quote_fetch, readQuote, native.Order_quote_free)
}

// Quotes lists quotes.
func (h Hardware) Quotes(ctx context.Context, query *Query) ([]Quote, error) {
	return found(ctx, h.client, query, native.Order_quote_list_fetch, quoteList)
}

// DeleteQuote deletes a quote.
func (h Hardware) DeleteQuote(ctx context.Context, id string) error {
	if err := checkTexts("the id", id); err != nil {
		return err
	}
	return h.client.call(ctx, func(client uintptr) error {
		var failure uintptr
		return failed(native.Order_quote_delete(client, id, &failure), failure)
	})
}
