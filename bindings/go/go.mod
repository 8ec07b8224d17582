module liborder.io/order

go 1.19
