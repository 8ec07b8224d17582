#include "providers/up42/payment.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace order::providers::up42 {
namespace {

using Word = std::string_view;

constexpr auto money = std::to_array<Word>({"credit", "credits", "balance", "fund", "funds"});

constexpr auto before_money = std::to_array<Word>({
    "insufficient",
    "not sufficient",
    "not enough",
    "exceeds",
    "exceeded",
    "would exceed",
    "run out",
    "ran out",
});

constexpr auto after_money = std::to_array<Word>({
    "insufficient",
    "not sufficient",
    "not enough",
    "not cover",
    "too low",
    "exceeded",
    "exhausted",
    "limit exceeded",
});

constexpr auto alone = std::to_array<Word>({
    "no credits left",
    "no more credits",
    "payment required",
});

// Without these, "does not have enough credits on the account" is "not enough credits".
constexpr auto fillers = std::to_array<Word>({
    "a",       "account", "account's", "an",   "are",       "available", "been",
    "current", "do",      "does",      "has",  "have",      "in",        "is",
    "its",     "of",      "on",        "our",  "prepaid",   "remaining", "the",
    "up42",    "user",    "was",       "were", "workspace", "you",       "your",
});

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// In camel case a word begins at a capital after a small letter.
bool begins_word(char before, char c) {
    return before >= 'a' && before <= 'z' && c >= 'A' && c <= 'Z';
}

// A mark that parts two statements; "1,200.50" and "order.credits" hold none.
bool ends_clause(std::string_view text, std::size_t at) {
    constexpr std::string_view marks = ".,;:!?";
    return marks.find(text[at]) != marks.npos && (at + 1 == text.size() || text[at + 1] == ' ');
}

// The words in lower case, with a space around each; a "." between statements.
class Words {
  public:
    explicit Words(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (!word_.empty() && begins_word(text[i - 1], c)) end_word();
            if (is_letter_or_digit(c) || (c == '\'' && !word_.empty())) {
                word_ += c;
                continue;
            }
            end_word();
            if (ends_clause(text, i)) words_ += ". ";
        }
        end_word();
    }

    bool contain(std::string_view phrase) const {
        return words_.find(base::concat(" ", phrase, " ")) != words_.npos;
    }

  private:
    void end_word() {
        std::string word = base::lower(word_);
        word_.clear();
        if (word.ends_with("n't")) word = "not";
        const bool is_filler = std::find(fillers.begin(), fillers.end(), word) != fillers.end();
        if (!word.empty() && !is_filler) words_ += word + " ";
    }

    std::string word_;
    std::string words_ = " ";
};

}  // namespace

bool says_account_cannot_pay(std::string_view text) {
    const Words words(text);
    const auto contained = [&](Word phrase) { return words.contain(phrase); };
    const auto lacked = [&](Word one) {
        return std::any_of(
                   before_money.begin(), before_money.end(),
                   [&](Word lack) { return words.contain(base::concat(lack, " ", one)); }) ||
               std::any_of(after_money.begin(), after_money.end(),
                           [&](Word lack) { return words.contain(base::concat(one, " ", lack)); });
    };
    return std::any_of(alone.begin(), alone.end(), contained) ||
           std::any_of(money.begin(), money.end(), lacked);
}

}  // namespace order::providers::up42
