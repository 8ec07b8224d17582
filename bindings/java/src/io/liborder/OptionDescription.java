package io.liborder;

import java.util.Optional;

/** An option of a client's settings, a search, a draft or a query. */
public final class OptionDescription {
    private final String name;
    private final String meaning;
    private final String defaultValue;
    private final String environmentVariable;
    private final boolean secret;
    private final boolean repeats;

    OptionDescription(long record) {
        name = Native.order_option_name(record);
        meaning = Native.order_option_meaning(record);
        defaultValue = Native.order_option_default_value(record);
        environmentVariable = Native.order_option_environment(record);
        secret = Native.order_option_is_secret(record) != 0;
        repeats = Native.order_option_repeats(record) != 0;
    }

    /**
     * Its name.
     *
     * @return for example {@code up42.username}
     */
    public String name() {
        return name;
    }

    /**
     * What it means, with its unit and range.
     *
     * @return one line
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What holds when it is not set.
     *
     * @return the value; empty for none
     */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /**
     * The environment variable behind it.
     *
     * @return its name; empty for none
     */
    public Optional<String> environmentVariable() {
        return Optional.of(environmentVariable).filter(value -> !value.isEmpty());
    }

    /**
     * Whether its value is never shown.
     *
     * @return whether it is a secret
     */
    public boolean isSecret() {
        return secret;
    }

    /**
     * Whether each setting of it adds a value.
     *
     * @return whether it repeats
     */
    public boolean repeats() {
        return repeats;
    }

    @Override
    public String toString() {
        return name + ": " + meaning;
    }
}
