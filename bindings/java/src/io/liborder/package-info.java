/**
 * Searches, estimates, places, tracks and fetches orders at UP42 and AWS Outposts.
 *
 * <p>Begin with {@link io.liborder.Client#open(String) Client.open}. What is to be closed is a
 * {@link io.liborder.Client}, an {@link io.liborder.Order}, a {@link io.liborder.Tracker} and a {@link io.liborder.Download}; all else is plain
 * values. Failures are {@link io.liborder.OrderException}s. Calls block their thread, and the library has no threads of
 * its own.
 */
package io.liborder;
