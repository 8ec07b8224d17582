// Settings, their log function, and the tables of all options.
#include <cstring>
#include <vector>

#include "api/bad_arguments.hpp"

namespace order::tests {
namespace {

using Set = order_code (*)(order_settings *, const char *, const char *, order_error **);

TEST(Settings, AreMadeOnlyToSomewhere) {
    expect_out_needed<order_settings *>("settings_out", order_settings_create);
    expect_harmless(order_settings_free);
}

TEST(Settings, NameTheArgumentThatIsWrong) {
    const auto settings = made<order_settings>(order_settings_create);
    with_each_bad_handle<order_settings>(
        "settings", "order_settings", [](order_settings *bad, const std::string &message) {
            expect_refused(message, [&](order_error **error) {
                return order_settings_set(bad, "proxy", "http://proxy", error);
            });
        });
    with_each_bad_line("name", [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_settings_set(settings.get(), bad, "true", error);
        });
    });
    const std::string endless((8u << 20) + 1, 'x');
    expect_refused("value was too long; a text of 1 to 8388608 bytes was needed.",
                   [&](order_error **error) {
                       return order_settings_set(settings.get(), "proxy", endless.c_str(), error);
                   });
}

TEST(Settings, RefuseAValueOfTheWrongKind) {
    const auto settings = made<order_settings>(order_settings_create);
    expect_refused("The setting \"max_attempts\" takes a whole number from 1 to 100, not \"many\".",
                   [&](order_error **error) {
                       return order_settings_set(settings.get(), "max_attempts", "many", error);
                   });
    expect_refused("The setting \"up42.username\" was not UTF-8.", [&](order_error **error) {
        return order_settings_set(settings.get(), "up42.username", "caf\xe9", error);
    });
    expect_refused("The setting \"up42.username\" held control characters.",
                   [&](order_error **error) {
                       return order_settings_set(settings.get(), "up42.username", "a\nb", error);
                   });
}

TEST(Settings, SuggestTheNearestName) {
    const auto settings = made<order_settings>(order_settings_create);
    expect_refused("Unknown setting \"up42.usrname\"; did you mean \"up42.username\"?",
                   [&](order_error **error) {
                       return order_settings_set(settings.get(), "up42.usrname", "a", error);
                   });
}

TEST(Settings, AreTakenBackByNullAndByEmptyText) {
    const auto settings = made<order_settings>(order_settings_create);
    for (const char *const nothing : {static_cast<const char *>(nullptr), ""}) {
        EXPECT_EQ(order_settings_set(settings.get(), "max_attempts", "3", nullptr), ORDER_OK);
        EXPECT_EQ(order_settings_set(settings.get(), "max_attempts", nothing, nullptr), ORDER_OK);
    }
}

void ignore(void *, int32_t, const char *) {}

TEST(LogFunction, NamesTheArgumentThatIsWrong) {
    const auto settings = made<order_settings>(order_settings_create);
    with_each_bad_handle<order_settings>(
        "settings", "order_settings", [](order_settings *bad, const std::string &message) {
            expect_refused(message, [&](order_error **error) {
                return order_settings_set_log(bad, ignore, nullptr, ORDER_LOG_INFO, error);
            });
        });
    for (const int32_t level : {0, -1, 5, INT32_MAX, INT32_MIN}) {
        expect_refused("level was not one of ORDER_LOG_*.", [&](order_error **error) {
            return order_settings_set_log(settings.get(), ignore, nullptr, level, error);
        });
    }
}

TEST(LogFunction, MayBeNone) {
    const auto settings = made<order_settings>(order_settings_create);
    EXPECT_EQ(order_settings_set_log(settings.get(), ignore, nullptr, ORDER_LOG_DEBUG, nullptr),
              ORDER_OK);
    EXPECT_EQ(order_settings_set_log(settings.get(), nullptr, nullptr, ORDER_LOG_ERROR, nullptr),
              ORDER_OK);
}

constexpr int32_t groups[] = {ORDER_OPTIONS_SETTINGS, ORDER_OPTIONS_SEARCH, ORDER_OPTIONS_DRAFT,
                              ORDER_OPTIONS_QUERY};

TEST(OptionTables, TellEachOptionsNameMeaningAndDefault) {
    for (const int32_t group : groups) {
        const int32_t count = order_option_count(group);
        EXPECT_GT(count, 5) << group;
        for (int32_t index = 0; index < count; ++index) {
            const std::string name = shown(order_option_name(group, index));
            EXPECT_LT(name.size(), 40u) << "a name without its NUL?";
            EXPECT_GT(std::strlen(order_option_meaning(group, index)), 3u) << name;
            EXPECT_LT(std::strlen(order_option_meaning(group, index)), 200u) << name;
            ASSERT_NE(order_option_default(group, index), nullptr) << name;
            EXPECT_LT(std::strlen(order_option_default(group, index)), 20u) << name;
            ASSERT_NE(order_option_environment(group, index), nullptr) << name;
            EXPECT_LT(std::strlen(order_option_environment(group, index)), 40u) << name;
        }
    }
}

// The index of an option in its table.
int32_t index_of(int32_t group, const std::string &name) {
    for (int32_t index = 0; index < order_option_count(group); ++index) {
        if (order_option_name(group, index) == name) return index;
    }
    ADD_FAILURE() << "no option " << name;
    return -1;
}

TEST(OptionTables, KnowWhatASettingIs) {
    const int32_t group = ORDER_OPTIONS_SETTINGS;
    const int32_t password = index_of(group, "up42.password");
    EXPECT_EQ(order_option_is_secret(group, password), 1);
    EXPECT_STREQ(order_option_environment(group, password), "UP42_PASSWORD");
    EXPECT_STREQ(order_option_default(group, password), "");
    const int32_t attempts = index_of(group, "max_attempts");
    EXPECT_EQ(order_option_is_secret(group, attempts), 0);
    EXPECT_EQ(order_option_repeats(group, attempts), 0);
    EXPECT_STREQ(order_option_default(group, attempts), "6");
    EXPECT_STREQ(order_option_environment(group, attempts), "");
}

TEST(OptionTables, KnowWhatRepeats) {
    EXPECT_EQ(
        order_option_repeats(ORDER_OPTIONS_SEARCH, index_of(ORDER_OPTIONS_SEARCH, "collection")),
        1);
    EXPECT_EQ(order_option_repeats(ORDER_OPTIONS_DRAFT, index_of(ORDER_OPTIONS_DRAFT, "tag")), 1);
    EXPECT_EQ(order_option_repeats(ORDER_OPTIONS_QUERY, index_of(ORDER_OPTIONS_QUERY, "limit")), 0);
}

TEST(OptionTables, HaveNothingOutsideTheirRange) {
    const auto expect_nothing = [](int32_t group, int32_t index) {
        EXPECT_EQ(order_option_name(group, index), nullptr);
        EXPECT_EQ(order_option_meaning(group, index), nullptr);
        EXPECT_EQ(order_option_default(group, index), nullptr);
        EXPECT_EQ(order_option_environment(group, index), nullptr);
        EXPECT_EQ(order_option_is_secret(group, index), 0);
        EXPECT_EQ(order_option_repeats(group, index), 0);
    };
    for (const int32_t group : groups) {
        for (const int32_t index : {-1, order_option_count(group), INT32_MAX, INT32_MIN}) {
            expect_nothing(group, index);
        }
    }
    for (const int32_t unknown : {0, 5, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_option_count(unknown), 0);
        expect_nothing(unknown, 0);
    }
}

}  // namespace
}  // namespace order::tests
