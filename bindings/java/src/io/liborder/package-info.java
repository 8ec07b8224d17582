/**
 * Searches, estimates, places, tracks and fetches orders at UP42 and AWS Outposts.
 *
 * <p>Begin with {@link io.liborder.Client#open(String) Client.open}. Four things are to be closed:
 * {@link io.liborder.Client}, {@link io.liborder.Order}, {@link io.liborder.Tracker} and {@link io.liborder.Download};
 * all else is plain values. Failures are {@link io.liborder.OrderException}s. Calls block their thread, and the library
 * has no threads of its own.
 */
package io.liborder;
