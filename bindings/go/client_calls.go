package order

import (
	"context"

	"liborder.io/order/internal/native"
)

// Order makes a handle on one existing order, to be closed. It sends nothing yet.
func (c *Client) Order(id string) (*Order, error) {
	if err := checkTexts("the id", id); err != nil {
		return nil, err
	}
	opened, err := c.open("order", orderOperations, func(client uintptr, made, failure *uintptr) int32 {
		return native.Order_init(client, id, made, failure)
	})
	if err != nil {
		return nil, err
	}
	return &Order{handle: opened, id: native.Order_handle_id(opened.address)}, nil
}

// ListOrders lists orders.
func (c *Client) ListOrders(ctx context.Context, query *Query) ([]Snapshot, error) {
	return listed(ctx, c, query, native.Order_snapshot_list_fetch, readSnapshotList)
}

// Tracker makes a tracker with no orders, to be closed. It sends nothing yet.
func (c *Client) Tracker(options TrackOptions) (*Tracker, error) {
	if err := options.check(); err != nil {
		return nil, err
	}
	opened, err := c.open("tracker", trackerOperations, func(client uintptr, made, failure *uintptr) int32 {
		return native.Order_tracker_create(client, options.Every.Seconds(), int32(options.Until), made, failure)
	})
	if err != nil {
		return nil, err
	}
	return &Tracker{handle: opened}, nil
}

// FetchAsset fetches one asset.
func (c *Client) FetchAsset(ctx context.Context, id string) (*Asset, error) {
	return named(ctx, c, id, native.Order_asset_fetch, owned(readAsset))
}

// ListAssets lists the assets in the storage.
func (c *Client) ListAssets(ctx context.Context, query *Query) ([]Asset, error) {
	return listed(ctx, c, query, native.Order_asset_list_fetch, readAssetList)
}

// Download prepares the download of an asset into a folder, which is made when missing; to be closed. It sends nothing
// and touches nothing yet.
func (c *Client) Download(assetID, folder string, options DownloadOptions) (*Download, error) {
	if err := checkTexts("the id", assetID, "the folder", folder); err != nil {
		return nil, err
	}
	opened, err := c.open("download", downloadOperations, func(client uintptr, made, failure *uintptr) int32 {
		return native.Order_download_create(client, assetID, folder, options.flags(), made, failure)
	})
	if err != nil {
		return nil, err
	}
	return &Download{handle: opened}, nil
}

// Catalog gives the catalog of images, a view of this client.
func (c *Client) Catalog() Catalog { return Catalog{c} }

// Hardware gives the catalog of hardware and where it stands, a view of this client.
func (c *Client) Hardware() Hardware { return Hardware{c} }

// Estimate asks what a draft would cost. It costs nothing.
func (c *Client) Estimate(ctx context.Context, draft *Draft) (*Estimate, error) {
	return drafted(ctx, c, draft, native.Order_draft_estimate, owned(readEstimate))
}

// CheckDraft makes every check that placing a draft makes, and sends nothing that changes anything. It returns what
// would be placed, a JSON object; order_draft_check in order.h lists its members.
func (c *Client) CheckDraft(ctx context.Context, draft *Draft) (string, error) {
	return told(drafted(ctx, c, draft, native.Order_draft_check, takeText))
}

// Place places a draft: spends money. It is sent once; when its answer is lost the orders are looked for by the tag
// that was put on them, and when that does not tell, the error is ErrOutcomeUnknown and has the tag as its Reference.
// Without an error one order exists at least: look at each item.
func (c *Client) Place(ctx context.Context, draft *Draft) (*Placement, error) {
	return drafted(ctx, c, draft, native.Order_draft_place, owned(readPlacement))
}

// ListQuotations lists quotations, which are offers for tasking orders.
func (c *Client) ListQuotations(ctx context.Context, query *Query) ([]Quotation, error) {
	return listed(ctx, c, query, native.Order_quotation_list_fetch, readQuotationList)
}

// AcceptQuotation accepts a quotation: spends money. It is sent once; a lost answer is looked up.
func (c *Client) AcceptQuotation(ctx context.Context, id string) (*Quotation, error) {
	return named(ctx, c, id, native.Order_quotation_accept, owned(readQuotation))
}

// RejectQuotation rejects a quotation; its order will not go on. It is sent once; a lost answer is looked up.
func (c *Client) RejectQuotation(ctx context.Context, id string) (*Quotation, error) {
	return named(ctx, c, id, native.Order_quotation_reject, owned(readQuotation))
}

// ListFeasibilities lists feasibility studies of tasking orders.
func (c *Client) ListFeasibilities(ctx context.Context, query *Query) ([]Feasibility, error) {
	return listed(ctx, c, query, native.Order_feasibility_list_fetch, readFeasibilityList)
}

// ChooseFeasibility chooses one of a study's options. It is sent once; a lost answer is looked up.
func (c *Client) ChooseFeasibility(ctx context.Context, id, optionID string) (*Feasibility, error) {
	if err := checkTexts("the id of the option", optionID); err != nil {
		return nil, err
	}
	choose := func(client uintptr, id string, made, failure *uintptr) int32 {
		return native.Order_feasibility_choose(client, id, optionID, made, failure)
	}
	return named(ctx, c, id, choose, owned(readFeasibility))
}

// drafted does something with a draft.
func drafted[T any](ctx context.Context, c *Client, draft *Draft,
	do func(client, draft uintptr, made, failure *uintptr) int32, take func(made uintptr) T) (value *T, err error) {
	err = draft.with(func(draft uintptr) (err error) {
		value, err = one(ctx, c, func(client uintptr, made, failure *uintptr) int32 {
			return do(client, draft, made, failure)
		}, take)
		return err
	})
	return value, err
}
