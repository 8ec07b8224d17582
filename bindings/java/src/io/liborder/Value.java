// What the generated values have in common: they are equal when their contents are, and readable as text.
package io.liborder;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

abstract class Value {
    /** Name and value of each field in turn; null, -1, false and an empty list are not shown. */
    abstract Object[] contents();

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass()
                && Arrays.equals(contents(), ((Value) other).contents());
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(contents());
    }

    /**
     * Names what is known, without the provider's document.
     *
     * @return for example {@code LineItem[id=ooi-1, status=SHIPPED, quantity=2]}
     */
    @Override
    public final String toString() {
        StringJoiner text = new StringJoiner(", ", getClass().getSimpleName() + "[", "]");
        Object[] contents = contents();
        for (int i = 0; i < contents.length; i += 2) {
            if (isShown(contents[i + 1]) && !contents[i].equals("document")) {
                text.add(contents[i] + "=" + contents[i + 1]);
            }
        }
        return text.toString();
    }

    private static boolean isShown(Object value) {
        if (value instanceof Number) {
            return ((Number) value).doubleValue() != -1;
        }
        return value != null && !value.equals(false) && !value.equals(List.of());
    }
}
