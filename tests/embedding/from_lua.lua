-- liborder from LuaJIT with its FFI alone: the state of an order.
--
--     luajit from_lua.lua LIBRARY ORDER-ID
local ffi = require("ffi")
ffi.cdef [[
typedef struct order_client order_client;
typedef struct order_handle order_handle;
typedef struct order_error order_error;
int32_t order_client_create(const void *settings, const char *provider, order_client **client_out, order_error **error_out);
int32_t order_init(order_client *client, const char *order_id, order_handle **handle_out, order_error **error_out);
int32_t order_status(order_handle *handle, int32_t *state_out, order_error **error_out);
const char *order_state_name(int32_t state);
const char *order_record_text(const void *record, int32_t field);
void order_client_free(order_client *client);
void order_handle_free(order_handle *handle);
int64_t order_live_handles(void);
]]

local library = ffi.load(arg[1])
local client, handle = ffi.new("order_client *[1]"), ffi.new("order_handle *[1]")
local err, state = ffi.new("order_error *[1]"), ffi.new("int32_t[1]")

local ERROR_MESSAGE = 65538 -- ORDER_FIELD_ERROR_MESSAGE

local function require_ok(code)
  if code ~= 0 then error(ffi.string(library.order_record_text(err[0], ERROR_MESSAGE))) end
end

require_ok(library.order_client_create(nil, "up42", client, err))
require_ok(library.order_init(client[0], arg[2], handle, err))
require_ok(library.order_status(handle[0], state, err))
print("LuaJIT: " .. ffi.string(library.order_state_name(state[0])))
library.order_handle_free(handle[0])
library.order_client_free(client[0])
assert(library.order_live_handles() == 0)
