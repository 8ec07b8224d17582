package order

import (
	"context"

	"liborder.io/order/internal/native"
)

// Hardware is what can be ordered at AWS Outposts, and where it stands.
type Hardware struct{ client *Client }

// ListCatalogItems lists what can be ordered.
func (h Hardware) ListCatalogItems(ctx context.Context, query *Query) ([]CatalogItem, error) {
	return listed(ctx, h.client, query, native.Order_catalog_item_list_fetch, readCatalogItemList)
}

// FetchCatalogItem fetches a catalog item.
func (h Hardware) FetchCatalogItem(ctx context.Context, id string) (*CatalogItem, error) {
	return named(ctx, h.client, id, native.Order_catalog_item_fetch, owned(readCatalogItem))
}

// ListOutposts lists Outposts.
func (h Hardware) ListOutposts(ctx context.Context, query *Query) ([]Outpost, error) {
	return listed(ctx, h.client, query, native.Order_outpost_list_fetch, readOutpostList)
}

// FetchOutpost fetches an Outpost by its id or ARN.
func (h Hardware) FetchOutpost(ctx context.Context, id string) (*Outpost, error) {
	return named(ctx, h.client, id, native.Order_outpost_fetch, owned(readOutpost))
}

// FetchRenewalEstimate fetches what renewing the hardware of an Outpost would cost; an item for each way to pay.
func (h Hardware) FetchRenewalEstimate(ctx context.Context, outpostID string) (*Estimate, error) {
	return named(ctx, h.client, outpostID, native.Order_renewal_estimate_fetch, owned(readEstimate))
}

// ListSites lists sites.
func (h Hardware) ListSites(ctx context.Context, query *Query) ([]Site, error) {
	return listed(ctx, h.client, query, native.Order_site_list_fetch, readSiteList)
}

// FetchSite fetches a site by its id or ARN.
func (h Hardware) FetchSite(ctx context.Context, id string) (*Site, error) {
	return named(ctx, h.client, id, native.Order_site_fetch, owned(readSite))
}

// FetchSiteAddress fetches an address of a site, a JSON object; kind is "SHIPPING_ADDRESS" or "OPERATING_ADDRESS".
func (h Hardware) FetchSiteAddress(ctx context.Context, siteID, kind string) (string, error) {
	if err := checkTexts("the kind", kind); err != nil {
		return "", err
	}
	fetch := func(client uintptr, id string, made, failure *uintptr) int32 {
		return native.Order_site_address_fetch(client, id, kind, made, failure)
	}
	return told(named(ctx, h.client, siteID, fetch, takeText))
}

// CreateQuote makes a quote of a draft. It is sent once.
func (h Hardware) CreateQuote(ctx context.Context, draft *Draft) (*Quote, error) {
	return drafted(ctx, h.client, draft, native.Order_quote_create, owned(readQuote))
}

// FetchQuote fetches a quote by its id or ARN.
func (h Hardware) FetchQuote(ctx context.Context, id string) (*Quote, error) {
	return named(ctx, h.client, id, native.Order_quote_fetch, owned(readQuote))
}

// ListQuotes lists quotes.
func (h Hardware) ListQuotes(ctx context.Context, query *Query) ([]Quote, error) {
	return listed(ctx, h.client, query, native.Order_quote_list_fetch, readQuoteList)
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
