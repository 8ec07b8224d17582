// Filters written in CQL2-JSON.
#include "sandbox/up42/cql2.hpp"

#include <algorithm>
#include <string>

namespace order::sandbox {
namespace {

// A literal, or the value of the property the operand names.
json::Value operand(const json::Value &value, const PropertyOf &property) {
    if (const auto name = json::text(value, "property")) return property(*name);
    return value;
}

// Less than, equal, greater than as -1, 0, 1; nothing when the two cannot be compared.
std::optional<int> compare(const json::Value &a, const json::Value &b) {
    const auto sign = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (a.is_number() && b.is_number()) return sign(a.to_number<double>(), b.to_number<double>());
    if (a.is_string() && b.is_string()) return sign(a.get_string(), b.get_string());
    if (a == b) return 0;
    return {};
}

// '%' stands for any text, '_' for any character.
bool is_like(std::string_view text, std::string_view pattern) {
    // Where to go on when what follows the last '%' does not fit here.
    std::size_t star = std::string_view::npos, retry = 0, t = 0, p = 0;
    while (t < text.size()) {
        if (p < pattern.size() && (pattern[p] == '_' || pattern[p] == text[t]) &&
            pattern[p] != '%') {
            ++t;
            ++p;
        } else if (p < pattern.size() && pattern[p] == '%') {
            star = p++;
            retry = t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('%', p) == std::string_view::npos;
}

std::optional<bool> combine(std::string_view op, std::span<const json::Value> args,
                            const PropertyOf &property) {
    bool all = true;
    bool any = false;
    for (const json::Value &arg : args) {
        const auto holds = matches_filter(arg, property);
        if (!holds) return {};
        all = all && *holds;
        any = any || *holds;
    }
    if (op == "not") return args.size() == 1 ? std::optional(!all) : std::nullopt;
    return op == "and" ? all : any;
}

std::optional<bool> relate(std::string_view op, const json::Value &a, const json::Value &b) {
    const auto order = compare(a, b);
    if (op == "=") return order == 0;
    if (op == "<>") return order != 0;
    if (op == "<") return order && *order < 0;
    if (op == "<=") return order && *order <= 0;
    if (op == ">") return order && *order > 0;
    if (op == ">=") return order && *order >= 0;
    if (op == "like")
        return a.is_string() && b.is_string() && is_like(a.get_string(), b.get_string());
    if (op == "in") {
        const auto values = json::elements(b);
        return b.is_array() && std::find(values.begin(), values.end(), a) != values.end();
    }
    return {};
}

}  // namespace

std::optional<bool> matches_filter(const json::Value &filter, const PropertyOf &property) {
    const std::string op = json::text_or_empty(filter, "op");
    const auto args = json::elements(filter, "args");
    if (args.empty()) return {};
    if (op == "and" || op == "or" || op == "not") return combine(op, args, property);
    if (op == "isNull") return operand(args[0], property).is_null();
    if (args.size() != 2) return {};
    return relate(op, operand(args[0], property), operand(args[1], property));
}

}  // namespace order::sandbox
