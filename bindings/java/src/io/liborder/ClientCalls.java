// The forms that most calls on a client have.
package io.liborder;

import java.util.function.LongBinaryOperator;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

final class ClientCalls {
    /** A call that takes an id and gives a handle. */
    interface Fetch {
        long call(long client, String id);
    }

    private final Client client;

    ClientCalls(Client client) {
        this.client = client;
    }

    <T> T list(Query query, LongBinaryOperator list, LongFunction<T> read) {
        return query.with(filter -> one(address -> list.applyAsLong(address, filter), read));
    }

    <T> T one(LongUnaryOperator make, LongFunction<T> read) {
        return Read.taken(client.sharedLong(make), read);
    }

    <T> T fetch(String id, Fetch fetch, LongFunction<T> read) {
        return Read.taken(id(id, fetch), read);
    }

    String told(LongUnaryOperator make) {
        return Text.take(client.sharedLong(make));
    }

    String text(String id, Fetch fetch) {
        return Text.take(id(id, fetch));
    }

    void act(String id, Fetch act) {
        id(id, act);
    }

    private long id(String id, Fetch fetch) {
        Check.notNull(id, "id");
        return client.sharedLong(address -> fetch.call(address, id));
    }
}
