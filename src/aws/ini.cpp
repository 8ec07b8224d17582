#include "aws/ini.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

// Joining copies, so a value of very many lines would cost time without end.
constexpr std::size_t max_joined_bytes = 16u << 10;

bool is_comment(std::string_view text) { return text[0] == '#' || text[0] == ';'; }

// Reads one line after the other; what it is about to fill stands in the pointers.
class Reader {
  public:
    explicit Reader(std::string_view what) : what_(what) {}

    void read(std::string_view line) {
        ++number_;
        const std::string_view text = base::trim(line);
        if (text.empty() || is_comment(text)) return;
        // Tabs are blanks; any other control character is no text, and dangerous in a header.
        if (std::any_of(text.begin(), text.end(),
                        [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; })) {
            refuse("has a control character");
        }
        const std::size_t indent = line.find_first_not_of(" \t");
        if (value_ && indent > indent_) {
            read_below(text);
        } else if (text[0] == '[') {
            read_header(text);
        } else if (!section_) {
            refuse("stands before the first [section]");
        } else {
            indent_ = indent;
            read_property(text);
        }
    }

    Ini take() { return std::move(ini_); }

  private:
    [[noreturn]] void refuse(std::string_view reason) const {
        throw base::Failure(base::Code::credentials, base::concat("Line ", std::to_string(number_),
                                                                  " of ", what_, " ", reason, "."));
    }

    void read_header(std::string_view text) {
        const auto end = text.find(']');
        if (end == std::string_view::npos) refuse("begins with [ but has no ]");
        const std::string_view behind = base::trim(text.substr(end + 1));
        if (!behind.empty() && !is_comment(behind)) refuse("has text behind its ]");
        const std::string_view name = base::trim(text.substr(1, end - 1));
        if (name.empty()) refuse("has no name between [ and ]");
        section_ = &ini_[std::string(name)];
        value_ = nullptr;
    }

    // "name = value", or with a colon as Python's programs allow.
    base::Wiped &put(IniValues &values, std::string_view text) {
        const auto at = text.find_first_of("=:");
        if (at == std::string_view::npos) refuse("has no '='");
        name_ = base::lower(base::trim(text.substr(0, at)));
        if (name_.empty()) refuse("has no name before its '='");
        base::Wiped &value = values[name_];
        value = base::Wiped(base::trim(text.substr(at + 1)));
        return value;
    }

    void read_property(std::string_view text) {
        value_ = &put(section_->values, text);
        block_ = nullptr;
        if (!value_->empty()) return;
        // Of a property that comes twice the last counts, with all below it.
        block_ = &section_->blocks[name_];
        block_->clear();
    }

    void read_below(std::string_view text) {
        if (block_) {
            put(*block_, text);
        } else if (value_->reveal().size() + text.size() > max_joined_bytes) {
            refuse("makes a value too long");
        } else {
            std::string joined = base::concat(value_->reveal(), "\n", text);
            *value_ = base::Wiped(joined);
            base::wipe(joined);
        }
    }

    std::string_view what_;
    std::size_t number_ = 0;
    Ini ini_;
    IniSection *section_ = nullptr;
    base::Wiped *value_ = nullptr;  // of the property last read
    IniValues *block_ = nullptr;    // below that property when its value is empty
    std::size_t indent_ = 0;        // of that property
    std::string name_;              // of what was put last
};

}  // namespace

std::string_view IniSection::value(std::string_view name) const {
    const auto found = values.find(name);
    return found == values.end() ? std::string_view() : found->second.reveal();
}

std::string_view IniSection::value_in_block(std::string_view block, std::string_view name) const {
    const auto outer = blocks.find(block);
    if (outer == blocks.end()) return {};
    const auto found = outer->second.find(name);
    return found == outer->second.end() ? std::string_view() : found->second.reveal();
}

Ini parse_ini(std::string_view text, std::string_view what) {
    text = base::without_byte_order_mark(text);
    Reader reader(what);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        reader.read(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.take();
}

}  // namespace order::aws
