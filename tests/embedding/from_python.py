"""liborder from Python with ctypes alone: the state of an order.

    from_python.py LIBRARY ORDER-ID
"""
import ctypes
import sys

ERROR_MESSAGE = 65538  # ORDER_FIELD_ERROR_MESSAGE


def load(path):
    library = ctypes.CDLL(path)
    for name in ("order_state_name", "order_record_text"):
        getattr(library, name).restype = ctypes.c_char_p
    library.order_record_text.argtypes = [ctypes.c_void_p, ctypes.c_int32]
    library.order_live_handles.restype = ctypes.c_int64
    return library


def require(library, code, error):
    if code != 0:
        raise RuntimeError(library.order_record_text(error, ERROR_MESSAGE).decode())


def main(path, order_id):
    library = load(path)
    client, handle, error = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
    state = ctypes.c_int32()
    require(library, library.order_client_create(None, b"up42", ctypes.byref(client), ctypes.byref(error)), error)
    require(library, library.order_init(client, order_id.encode(), ctypes.byref(handle), ctypes.byref(error)), error)
    require(library, library.order_status(handle, ctypes.byref(state), ctypes.byref(error)), error)
    print("Python:", library.order_state_name(state).decode())
    library.order_handle_free(handle)
    library.order_client_free(client)
    return 0 if library.order_live_handles() == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
