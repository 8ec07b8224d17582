// The forms that most calls on a client have.
package io.liborder;

import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;
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

    <T> List<T> find(Query query, LongBinaryOperator find, LongToIntFunction count, Read.Getter get,
            LongFunction<T> read, LongConsumer free) {
        return query.with(filter -> list(address -> find.applyAsLong(address, filter), count, get, read, free));
    }

    <T> List<T> list(LongUnaryOperator find, LongToIntFunction count, Read.Getter get, LongFunction<T> read,
            LongConsumer free) {
        return Read.values(client.sharedLong(find), count, get, read, free);
    }

    <T> T one(LongUnaryOperator make, LongFunction<T> read, LongConsumer free) {
        return Read.value(client.sharedLong(make), read, free);
    }

    <T> T fetch(String id, Fetch fetch, LongFunction<T> read, LongConsumer free) {
        return Read.value(id(id, fetch), read, free);
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
