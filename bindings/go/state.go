package order

import "liborder.io/order/internal/native"

// State is where an order stands, to switch on. The provider's own word is beside it.
type State int32

// The states. An unknown word of a provider is StateOpen.
const (
	StateUnknown        State = native.StateUnknown        // not asked yet
	StateOpen           State = native.StateOpen           // on its way
	StateNeedsAttention State = native.StateNeedsAttention // waits for the customer
	StateFulfilled      State = native.StateFulfilled      // ended: done
	StateFailed         State = native.StateFailed         // ended: failed for good
	StateCancelled      State = native.StateCancelled      // ended: cancelled
)

// String gives the name of the state, e.g. "FULFILLED".
func (s State) String() string { return native.Order_state_name(int32(s)) }

// Until says what ends a wait.
type Until int32

// What ends a wait.
const (
	UntilEndOrAttention Until = native.UntilEndOrAttention // fulfilled, failed, cancelled, or the customer is needed
	UntilEnd            Until = native.UntilEnd            // fulfilled, failed or cancelled
	UntilDelivery       Until = native.UntilDelivery       // as UntilEndOrAttention, or the first assets exist
)

// UpdateKind is what an update tells.
type UpdateKind int32

// The kinds of updates.
const (
	UpdateReport   UpdateKind = native.UpdateReport   // asked again, nothing changed
	UpdateChange   UpdateKind = native.UpdateChange   // the state or the status changed, or this is the first report
	UpdateLineItem UpdateKind = native.UpdateLineItem // a line item of the order changed
	UpdateTrouble  UpdateKind = native.UpdateTrouble  // asking failed; it goes on
	UpdateEnd      UpdateKind = native.UpdateEnd      // the last update of this order
)

// Phase is where a download stands.
type Phase int32

// The phases of a download.
const (
	PhaseStarting    Phase = native.PhaseStarting
	PhaseDownloading Phase = native.PhaseDownloading
	PhaseUnpacking   Phase = native.PhaseUnpacking
	PhaseDone        Phase = native.PhaseDone
)
