#include "aws/xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace order::aws {
namespace {

constexpr std::size_t max_bytes = 1u << 20;
constexpr std::size_t max_depth = 32;

constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

bool starts_with(std::string_view text, std::string_view opening) {
    return text.substr(0, opening.size()) == opening;
}

// The UTF-8 form of a character XML allows; false for any other number.
bool append_character(std::string &to, unsigned long number) {
    const bool is_blank = number == '\t' || number == '\n' || number == '\r';
    const bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
    if ((number < 0x20 && !is_blank) || is_surrogate || number > 0x10FFFF) return false;
    const auto put = [&](unsigned long byte) { to += static_cast<char>(byte); };
    if (number < 0x80) {
        put(number);
    } else if (number < 0x800) {
        put(0xC0 | number >> 6);
        put(0x80 | (number & 63));
    } else if (number < 0x10000) {
        put(0xE0 | number >> 12);
        put(0x80 | (number >> 6 & 63));
        put(0x80 | (number & 63));
    } else {
        put(0xF0 | number >> 18);
        put(0x80 | (number >> 12 & 63));
        put(0x80 | (number >> 6 & 63));
        put(0x80 | (number & 63));
    }
    return true;
}

// What stands between '&' and ';': a name, "#233" or "#xE9".
bool append_entity(std::string &to, std::string_view name) {
    for (const auto &[entity, character] : entities) {
        if (name == entity) {
            to += character;
            return true;
        }
    }
    if (!starts_with(name, "#")) return false;
    name.remove_prefix(1);
    const bool is_hex = starts_with(name, "x");
    if (is_hex) name.remove_prefix(1);
    unsigned long number = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), number, is_hex ? 16 : 10);
    if (name.empty() || error != std::errc{} || end != name.data() + name.size()) return false;
    return append_character(to, number);
}

// Walks through a document, keeping the names of the open elements.
class Walk {
  public:
    Walk(std::string_view document, std::initializer_list<std::string_view> path)
        : rest_(document), path_(path) {}

    // False as soon as something is not well-formed.
    bool run() {
        while (!rest_.empty()) {
            if (!(rest_[0] == '<' ? markup() : text())) return false;
        }
        return open_.empty() && had_root_;
    }

    std::optional<std::string> take() { return std::move(found_); }

  private:
    bool is_wanted() const { return !is_done_ && open_ == path_; }

    // Moves behind the next `end` and gives what stood before it.
    bool take_until(std::string_view end, std::string_view &before) {
        const auto at = rest_.find(end);
        if (at == std::string_view::npos) return false;
        before = rest_.substr(0, at);
        rest_.remove_prefix(at + end.size());
        return true;
    }

    bool markup() {
        constexpr std::string_view cdata = "<![CDATA[";
        std::string_view content;
        if (starts_with(rest_, "<?")) return take_until("?>", content);
        if (starts_with(rest_, "<!--")) return take_until("-->", content);
        if (starts_with(rest_, cdata)) {
            rest_.remove_prefix(cdata.size());
            if (!take_until("]]>", content)) return false;
            if (is_wanted()) *found_ += content;
            return true;
        }
        if (starts_with(rest_, "<!")) return false;
        rest_.remove_prefix(1);
        return take_until(">", content) && tag(content);
    }

    // "name a='b'", "/name" or "name/". No attribute of these documents holds a '>'.
    bool tag(std::string_view content) {
        if (starts_with(content, "/")) return close(content.substr(1));
        const bool is_empty = !content.empty() && content.back() == '/';
        if (is_empty) content.remove_suffix(1);
        const std::string_view name = content.substr(0, content.find_first_of(" \t\r\n"));
        const bool is_second_root = open_.empty() && had_root_;
        if (name.empty() || open_.size() == max_depth || is_second_root) return false;
        had_root_ = true;
        open_.push_back(name);
        if (is_wanted()) found_.emplace();
        return !is_empty || close(name);
    }

    bool close(std::string_view name) {
        name = name.substr(0, name.find_first_of(" \t\r\n"));
        if (open_.empty() || open_.back() != name) return false;
        if (is_wanted()) is_done_ = true;
        open_.pop_back();
        return true;
    }

    bool text() {
        std::string_view text = rest_.substr(0, rest_.find('<'));
        rest_.remove_prefix(text.size());
        if (open_.empty()) return base::trim(text).empty();
        if (!is_wanted()) return true;
        while (!text.empty()) {
            const auto plain = std::min(text.find('&'), text.size());
            *found_ += text.substr(0, plain);
            text.remove_prefix(plain);
            if (text.empty()) break;
            const auto end = text.find(';');
            if (end == std::string_view::npos || !append_entity(*found_, text.substr(1, end - 1))) {
                return false;
            }
            text.remove_prefix(end + 1);
        }
        return true;
    }

    std::string_view rest_;
    std::vector<std::string_view> path_;
    std::vector<std::string_view> open_;
    std::optional<std::string> found_;
    bool is_done_ = false;
    bool had_root_ = false;
};

}  // namespace

std::optional<std::string> xml_text(std::string_view document,
                                    std::initializer_list<std::string_view> path) {
    if (document.size() > max_bytes) return {};
    Walk walk(document, path);
    if (!walk.run()) return {};
    return walk.take();
}

}  // namespace order::aws
