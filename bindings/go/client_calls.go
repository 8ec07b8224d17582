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

// Orders lists orders.
func (c *Client) Orders(ctx context.Context, query *Query) ([]Snapshot, error) {
	return found(ctx, c, query, native.Order_snapshot_list_fetch, snapshotList)
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

// Asset fetches one asset.
func (c *Client) Asset(ctx context.Context, id string) (*Asset, error) {
	return named(ctx, c, id, native.Order_asset_fetch, readAsset, native.Order_asset_free)
}

// Assets lists the assets in the storage.
func (c *Client) Assets(ctx context.Context, query *Query) ([]Asset, error) {
	return found(ctx, c, query, native.Order_asset_list_fetch, assetList)
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
	return drafted(ctx, c, draft, native.Order_draft_estimate, readEstimate, native.Order_estimate_free)
}

// CheckDraft makes every check that placing a draft makes, and sends nothing that changes anything. It returns what
// would be placed, a JSON object; order_draft_check in order.h lists its members.
func (c *Client) CheckDraft(ctx context.Context, draft *Draft) (string, error) {
	return told(drafted(ctx, c, draft, native.Order_draft_check, native.Order_text_value, native.Order_text_free))
}

// Place places a draft: spends money. It is sent once; when its answer is lost the orders are looked for by the tag
// that was put on them, and when that does not tell, the error is ErrOutcomeUnknown and has the tag as its Reference.
// Without an error one order exists at least: look at each item.
func (c *Client) Place(ctx context.Context, draft *Draft) (*Placement, error) {
	return drafted(ctx, c, draft, native.Order_draft_place, readPlacement, native.Order_placement_free)
}

// Quotations lists quotations, which are offers for tasking orders.
func (c *Client) Quotations(ctx context.Context, query *Query) ([]Quotation, error) {
	return found(ctx, c, query, native.Order_quotation_list_fetch, quotationList)
}

// AcceptQuotation accepts a quotation: spends money. It is sent once; a lost answer is looked up.
func (c *Client) AcceptQuotation(ctx context.Context, id string) (*Quotation, error) {
	return named(ctx, c, id, native.Order_quotation_accept, readQuotation, native.Order_quotation_free)
}

// RejectQuotation rejects a quotation; its order will not go on. It is sent once; a lost answer is looked up.
func (c *Client) RejectQuotation(ctx context.Context, id string) (*Quotation, error) {
	return named(ctx, c, id, native.Order_quotation_reject, readQuotation, native.Order_quotation_free)
}

// Feasibilities lists studies of what tasking orders could get.
func (c *Client) Feasibilities(ctx context.Context, query *Query) ([]Feasibility, error) {
	return found(ctx, c, query, native.Order_feasibility_list_fetch, feasibilityList)
}

// ChooseFeasibility chooses one of a study's options. It is sent once; a lost answer is looked up.
func (c *Client) ChooseFeasibility(ctx context.Context, id, optionID string) (*Feasibility, error) {
	if err := checkTexts("the id of the option", optionID); err != nil {
		return nil, err
	}
	choose := func(client uintptr, id string, made, failure *uintptr) int32 {
		return native.Order_feasibility_choose(client, id, optionID, made, failure)
	}
	return named(ctx, c, id, choose, readFeasibility, native.Order_feasibility_free)
}

// drafted does something with a draft.
func drafted[T any](ctx context.Context, c *Client, draft *Draft,
	do func(client, draft uintptr, made, failure *uintptr) int32, read func(uintptr) T,
	free func(uintptr)) (value *T, err error) {
	err = draft.with(func(draft uintptr) (err error) {
		value, err = one(ctx, c, func(client uintptr, made, failure *uintptr) int32 {
			return do(client, draft, made, failure)
		}, read, free)
		return err
	})
	return value, err
}
