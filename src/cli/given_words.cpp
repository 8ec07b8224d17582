#include "cli/given_words.hpp"

#include <string>
#include <string_view>

#include "cli/problem.hpp"

namespace order::cli {
namespace {

[[noreturn]] void refuse(const std::string &what) {
    throw Stop(usage_problem(what + "; is a variable not set?"));
}

}  // namespace

void want_values(int count, char **words) {
    std::string_view option;  // the word before, when it is one
    bool may_be_option = true;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word.empty() && option.empty()) {
            refuse("argument " + std::to_string(i) + " was empty");
        }
        if (word.empty()) {
            refuse(std::string(option) + " was given an empty value");
        }
        // "--max-cost=" would take the next word as its value.
        if (may_be_option && word.starts_with("--") && word.find('=') == word.size() - 1) {
            refuse(std::string(word.substr(0, word.size() - 1)) + " was given an empty value");
        }
        if (word == "--") may_be_option = false;
        option = may_be_option && word.size() > 1 && word[0] == '-' ? word : std::string_view();
    }
}

}  // namespace order::cli
