module liborder.io/examples

go 1.19

// [README: checkout]
require liborder.io/order v1.0.0

replace liborder.io/order => ../../bindings/go
// [README end]
