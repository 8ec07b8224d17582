/** Searches, estimates, places, tracks and fetches orders at UP42 and AWS Outposts, on the native liborder. */
module io.liborder {
    exports io.liborder;
}
