package native

// #include <order/order.h>
import "C"

// What a call returns.
const (
	CodeArgument       = C.ORDER_ERR_ARGUMENT
	CodeCredentials    = C.ORDER_ERR_CREDENTIALS
	CodeNotFound       = C.ORDER_ERR_NOT_FOUND
	CodeNetwork        = C.ORDER_ERR_NETWORK
	CodeProvider       = C.ORDER_ERR_PROVIDER
	CodeFiles          = C.ORDER_ERR_FILES
	CodeCancelled      = C.ORDER_ERR_CANCELLED
	CodeTimeout        = C.ORDER_ERR_TIMEOUT
	CodeOutcomeUnknown = C.ORDER_ERR_OUTCOME_UNKNOWN
	CodeMemory         = C.ORDER_ERR_MEMORY
	CodeInternal       = C.ORDER_ERR_INTERNAL
	CodeUnsupported    = C.ORDER_ERR_UNSUPPORTED
	CodeConflict       = C.ORDER_ERR_CONFLICT
	CodePayment        = C.ORDER_ERR_PAYMENT
)

// The state of an order.
const (
	StateUnknown        = C.ORDER_STATE_UNKNOWN
	StateOpen           = C.ORDER_STATE_OPEN
	StateNeedsAttention = C.ORDER_STATE_NEEDS_ATTENTION
	StateFulfilled      = C.ORDER_STATE_FULFILLED
	StateFailed         = C.ORDER_STATE_FAILED
	StateCancelled      = C.ORDER_STATE_CANCELLED
)

// What ends a wait.
const (
	UntilEndOrAttention = C.ORDER_UNTIL_END_OR_ATTENTION
	UntilEnd            = C.ORDER_UNTIL_END
	UntilDelivery       = C.ORDER_UNTIL_DELIVERY
)

// What an update tells.
const (
	UpdateReport   = C.ORDER_UPDATE_REPORT
	UpdateChange   = C.ORDER_UPDATE_CHANGE
	UpdateLineItem = C.ORDER_UPDATE_LINE_ITEM
	UpdateTrouble  = C.ORDER_UPDATE_TROUBLE
	UpdateEnd      = C.ORDER_UPDATE_END
)

// Where a download stands.
const (
	PhaseStarting    = C.ORDER_PHASE_STARTING
	PhaseDownloading = C.ORDER_PHASE_DOWNLOADING
	PhaseUnpacking   = C.ORDER_PHASE_UNPACKING
	PhaseDone        = C.ORDER_PHASE_DONE
)

// Flags of a download.
const (
	DownloadKeepPacked = C.ORDER_DOWNLOAD_KEEP_PACKED
	DownloadStartOver  = C.ORDER_DOWNLOAD_START_OVER
)

// How much a log function is told.
const (
	LogError   = C.ORDER_LOG_ERROR
	LogWarning = C.ORDER_LOG_WARNING
	LogInfo    = C.ORDER_LOG_INFO
	LogDebug   = C.ORDER_LOG_DEBUG
)

// The tables of options.
const (
	OptionsSettings = C.ORDER_OPTIONS_SETTINGS
	OptionsSearch   = C.ORDER_OPTIONS_SEARCH
	OptionsDraft    = C.ORDER_OPTIONS_DRAFT
	OptionsQuery    = C.ORDER_OPTIONS_QUERY
)
