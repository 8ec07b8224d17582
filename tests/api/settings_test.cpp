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

TEST(Options, EachHasANameAndAMeaning) {
    for (const int32_t group : groups) {
        const order_option_list *const options = order_options(group);
        EXPECT_GT(order_option_list_count(options), 5) << group;
        for (int32_t index = 0; index < order_option_list_count(options); ++index) {
            const order_option *const option = order_option_list_get(options, index);
            const std::string name = shown(order_option_name(option));
            EXPECT_LT(name.size(), 40u) << "a name without its NUL?";
            EXPECT_GT(std::strlen(order_option_meaning(option)), 3u) << name;
            EXPECT_LT(std::strlen(order_option_meaning(option)), 200u) << name;
            EXPECT_LT(shown(order_option_default_value(option)).size(), 20u) << name;
            EXPECT_LT(shown(order_option_environment(option)).size(), 40u) << name;
        }
    }
}

const order_option *option_of(int32_t group, const std::string &name) {
    const order_option_list *const options = order_options(group);
    for (int32_t index = 0; index < order_option_list_count(options); ++index) {
        const order_option *const option = order_option_list_get(options, index);
        if (order_option_name(option) == name) {
            return option;
        }
    }
    ADD_FAILURE() << "no option " << name;
    return nullptr;
}

TEST(Options, DescribeASetting) {
    const order_option *const password = option_of(ORDER_OPTIONS_SETTINGS, "up42.password");
    EXPECT_EQ(order_option_is_secret(password), 1);
    EXPECT_STREQ(order_option_environment(password), "UP42_PASSWORD");
    EXPECT_EQ(order_option_default_value(password), nullptr);
    const order_option *const attempts = option_of(ORDER_OPTIONS_SETTINGS, "max_attempts");
    EXPECT_EQ(order_option_is_secret(attempts), 0);
    EXPECT_EQ(order_option_repeats(attempts), 0);
    EXPECT_STREQ(order_option_default_value(attempts), "6");
    EXPECT_EQ(order_option_environment(attempts), nullptr);
}

TEST(Options, SayWhichOfThemRepeat) {
    EXPECT_EQ(order_option_repeats(option_of(ORDER_OPTIONS_SEARCH, "collection")), 1);
    EXPECT_EQ(order_option_repeats(option_of(ORDER_OPTIONS_DRAFT, "tag")), 1);
    EXPECT_EQ(order_option_repeats(option_of(ORDER_OPTIONS_QUERY, "limit")), 0);
}

TEST(Options, OfAnUnknownGroupAreAbsent) {
    for (const int32_t unknown : {0, 5, -1, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(order_options(unknown), nullptr);
        EXPECT_EQ(order_option_list_count(order_options(unknown)), 0);
    }
}

TEST(Options, AreStaticAndIgnoreBeingFreed) {
    auto *const options = const_cast<order_option_list *>(order_options(ORDER_OPTIONS_QUERY));
    const int32_t count = order_option_list_count(options);
    order_option_list_free(options);
    EXPECT_EQ(order_option_list_count(options), count);
}

}  // namespace
}  // namespace order::tests
