#include "archive/member_name.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace order::archive {
namespace {

constexpr std::size_t max_extension_bytes = 16;

// Code page 437 from 0x80 on.
constexpr std::array<const char *, 128> upper_half = {
    "Ç", "ü", "é", "â", "ä", "à", "å", "ç", "ê", "ë", "è", "ï", "î", "ì", "Ä", "Å",
    "É", "æ", "Æ", "ô", "ö", "ò", "û", "ù", "ÿ", "Ö", "Ü", "¢", "£", "¥", "₧", "ƒ",
    "á", "í", "ó", "ú", "ñ", "Ñ", "ª", "º", "¿", "⌐", "¬", "½", "¼", "¡", "«", "»",
    "░", "▒", "▓", "│", "┤", "╡", "╢", "╖", "╕", "╣", "║", "╗", "╝", "╜", "╛", "┐",
    "└", "┴", "┬", "├", "─", "┼", "╞", "╟", "╚", "╔", "╩", "╦", "╠", "═", "╬", "╧",
    "╨", "╤", "╥", "╙", "╘", "╒", "╓", "╫", "╪", "┘", "┌", "█", "▄", "▌", "▐", "▀",
    "α", "ß", "Γ", "π", "Σ", "σ", "µ", "τ", "Φ", "Θ", "Ω", "δ", "∞", "φ", "ε", "∩",
    "≡", "±", "≥", "≤", "⌠", "⌡", "÷", "≈", "°", "∙", "·", "√", "ⁿ", "²", "■", "\u00a0"};

std::string from_code_page_437(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            text += upper_half[byte - 0x80];
        }
    }
    return text;
}

// How many bytes the UTF-8 character at the front has; 0 when there is none.
std::size_t front_character_bytes(std::string_view text) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(4, text.size()); ++length) {
        if (base::is_utf8(text.substr(0, length))) {
            return length;
        }
    }
    return 0;
}

std::string with_odd_bytes_replaced(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const std::size_t length = front_character_bytes(bytes);
        text += length == 0 ? "\ufffd" : bytes.substr(0, length);
        bytes.remove_prefix(std::max<std::size_t>(1, length));
    }
    return text;
}

// Half of a character in some other encoding, which must not be taken for a separator.
MemberName changed(std::string text) {
    std::replace(text.begin(), text.end(), '\\', '_');
    return {std::move(text), true};
}

std::string_view extension_of(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot > max_extension_bytes) {
        return {};
    }
    return name.substr(dot);
}

std::string_view whole_characters(std::string_view text, std::size_t max_bytes) {
    std::size_t size = std::min(text.size(), max_bytes);
    while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) {
        --size;
    }
    return text.substr(0, size);
}

}  // namespace

MemberName zip_member_name(std::string_view bytes, bool says_utf8) {
    if (!base::is_utf8(bytes)) {
        return changed(says_utf8 ? with_odd_bytes_replaced(bytes) : from_code_page_437(bytes));
    }
    MemberName name{std::string(bytes)};
    if (bytes.find('/') == std::string_view::npos) {
        std::replace(name.text.begin(), name.text.end(), '\\', '/');
    }
    return name;
}

MemberName tar_member_name(std::string_view bytes) {
    if (!base::is_utf8(bytes)) {
        return changed(with_odd_bytes_replaced(bytes));
    }
    return {std::string(bytes)};
}

std::string shortened_name(std::string_view name, std::size_t max_bytes) {
    if (name.size() <= max_bytes) {
        return std::string(name);
    }
    const std::string_view extension = extension_of(name);
    const std::string_view stem = name.substr(0, name.size() - extension.size());
    return base::concat(whole_characters(stem, max_bytes - extension.size()), extension);
}

std::string numbered_name(std::string_view name, int number, std::size_t max_bytes) {
    const std::string suffix = base::concat("-", std::to_string(number));
    const std::string_view extension = extension_of(name);
    const std::string_view stem = name.substr(0, name.size() - extension.size());
    const std::size_t max_stem = max_bytes - suffix.size() - extension.size();
    return base::concat(whole_characters(stem, max_stem), suffix, extension);
}

}  // namespace order::archive
