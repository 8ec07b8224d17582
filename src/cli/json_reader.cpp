// JSON as text, read: one pass over RFC 8259's grammar that remembers where the values stand.
#include "cli/json_reader.hpp"

#include "cli/text.hpp"

namespace order::cli {
namespace {

constexpr int greatest_depth = 128;

class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) { skip_space(); }

    // Skips one value with the space around it and gives its text; nothing when there is none.
    std::optional<std::string_view> value(int depth = 0) {
        const std::string_view before = rest_;
        if (!skip_value(depth)) return std::nullopt;
        const std::string_view text = before.substr(0, before.size() - rest_.size());
        skip_space();
        return text;
    }

    // Skips an object or array and calls each(name, value) with every member as JSON; an element
    // has an empty name.
    template <class Each>
    bool members(char open, char close, int depth, const Each &each) {
        if (!take(open)) return false;
        skip_space();
        if (take(close)) return true;
        do {
            skip_space();
            std::string_view name;
            if (open == '{') {
                const std::string_view before = rest_;
                if (!skip_text()) return false;
                name = before.substr(0, before.size() - rest_.size());
                skip_space();
                if (!take(':')) return false;
                skip_space();
            }
            const std::optional<std::string_view> member = value(depth + 1);
            if (!member) return false;
            each(name, *member);
        } while (take(','));
        return take(close);
    }

    bool at_end() {
        skip_space();
        return rest_.empty();
    }

  private:
    bool take(char wanted) {
        if (rest_.empty() || rest_[0] != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool take_one_of(std::string_view wanted) {
        if (rest_.empty() || wanted.find(rest_[0]) == wanted.npos) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void skip_space() {
        while (take_one_of(" \t\r\n")) continue;
    }

    bool skip_value(int depth) {
        const auto ignore = [](std::string_view, std::string_view) {};
        if (rest_.empty() || depth > greatest_depth) return false;
        switch (rest_[0]) {
            case '"':
                return skip_text();
            case '{':
                return members('{', '}', depth, ignore);
            case '[':
                return members('[', ']', depth, ignore);
            case 't':
                return skip_word("true");
            case 'f':
                return skip_word("false");
            case 'n':
                return skip_word("null");
            default:
                return skip_number();
        }
    }

    bool skip_word(std::string_view word) {
        if (rest_.substr(0, word.size()) != word) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    bool skip_digits() {
        if (!take_one_of("0123456789")) return false;
        while (take_one_of("0123456789")) continue;
        return true;
    }

    bool skip_number() {
        take('-');
        if (!take('0') && !skip_digits()) return false;
        if (take('.') && !skip_digits()) return false;
        if (!take_one_of("eE")) return true;
        take_one_of("+-");
        return skip_digits();
    }

    bool skip_text() {
        if (!take('"')) return false;
        while (!take('"')) {
            if (take('\\')) {
                if (!skip_escape()) return false;
            } else {
                if (rest_.empty() || static_cast<unsigned char>(rest_[0]) < 0x20) return false;
                rest_.remove_prefix(1);
            }
        }
        return true;
    }

    bool skip_escape() {
        if (!take('u')) return take_one_of("\"\\/bfnrt");
        for (int digit = 0; digit < 4; ++digit)
            if (!take_one_of("0123456789abcdefABCDEF")) return false;
        return true;
    }

    std::string_view rest_;
};

// The four hexadecimal digits of \uXXXX, which were checked before.
char32_t take_unit(std::string_view &rest) {
    char32_t unit = 0;
    for (int digit = 0; digit < 4; ++digit) {
        const char c = rest[static_cast<std::size_t>(digit)];
        unit = unit * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    rest.remove_prefix(4);
    return unit;
}

// What stands behind a backslash.
char32_t take_escaped(std::string_view &rest) {
    const char kind = rest[0];
    rest.remove_prefix(1);
    switch (kind) {
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'u':
            break;
        default:
            return static_cast<unsigned char>(kind);
    }
    const char32_t unit = take_unit(rest);
    if (unit < 0xD800 || unit > 0xDFFF) return unit;
    if (unit > 0xDBFF || rest.substr(0, 2) != "\\u") return replacement_character;
    std::string_view behind = rest.substr(2);
    const char32_t low = take_unit(behind);
    if (low < 0xDC00 || low > 0xDFFF) return replacement_character;
    rest = behind;
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

}  // namespace

bool json_is_valid(std::string_view json) {
    Reader reader(json);
    return reader.value() && reader.at_end();
}

std::optional<JsonMembers> json_members(std::string_view json) {
    JsonMembers found;
    Reader reader(json);
    const auto keep = [&](std::string_view name, std::string_view value) {
        found.emplace_back(json_text(name).value_or(""), value);
    };
    if (!reader.members('{', '}', 0, keep) || !reader.at_end()) return std::nullopt;
    return found;
}

std::optional<std::vector<std::string>> json_elements(std::string_view json) {
    std::vector<std::string> found;
    Reader reader(json);
    const auto keep = [&](std::string_view, std::string_view value) { found.emplace_back(value); };
    if (!reader.members('[', ']', 0, keep) || !reader.at_end()) return std::nullopt;
    return found;
}

std::optional<std::string> json_text(std::string_view json) {
    if (json.empty() || json[0] != '"' || !json_is_valid(json)) return std::nullopt;
    std::string text;
    std::string_view rest = json.substr(1, json.rfind('"') - 1);
    while (!rest.empty()) {
        const char c = rest[0];
        rest.remove_prefix(1);
        if (c == '\\')
            append_character(text, take_escaped(rest));
        else
            text += c;
    }
    return text;
}

std::string json_plain(std::string_view json) {
    const auto elements = json_elements(json);
    if (!elements) return json_text(json).value_or(std::string(json));
    std::vector<std::string> texts;
    for (const std::string &element : *elements)
        texts.push_back(json_text(element).value_or(element));
    return joined(texts, ", ");
}

std::string json_member(std::string_view json, std::string_view name) {
    for (const auto &[member, value] : json_members(json).value_or(JsonMembers()))
        if (member == name) return value;
    return "";
}

}  // namespace order::cli
