// Reads the members of an Outposts request.
#include "sandbox/outposts/input.hpp"

#include <algorithm>
#include <regex>

#include "base/text.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/http/replies.hpp"

namespace order::sandbox {
namespace {

constexpr std::size_t most_shown = 20;  // violations in one message

// "OrderId" as AWS names it in a message: "orderId".
std::string member_name(std::string_view name) {
    std::string text(name);
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = char(text[0] - 'A' + 'a');
    return text;
}

std::size_t characters(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

bool fits(const std::string &value, std::string_view pattern) {
    return std::regex_match(value, std::regex(pattern.begin(), pattern.end()));
}

}  // namespace

void Violations::add(std::string_view member, std::string_view shown, std::string_view constraint) {
    faults_.push_back(base::concat("Value ", shown, " at '", member,
                                   "' failed to satisfy constraint: ", constraint));
}

void Violations::not_readable(std::string_view fault) {
    if (unreadable_.empty()) unreadable_ = fault;
}

void Violations::check(std::string_view member, const std::string &value, const Shape &shape) {
    const std::string shown = base::concat("'", base::excerpt(value), "'");
    if (!shape.words.empty()) {
        if (std::find(shape.words.begin(), shape.words.end(), value) != shape.words.end()) return;
        std::string words;
        for (const std::string_view word : shape.words)
            words += base::concat(words.empty() ? "" : ", ", word);
        return add(member, shown,
                   base::concat("Member must satisfy enum value set: [", words, "]"));
    }
    const std::size_t length = characters(value);
    if (length < shape.least)
        add(member, shown,
            base::concat("Member must have length greater than or equal to ",
                         std::to_string(shape.least)));
    else if (length > shape.most)
        add(member, shown,
            base::concat("Member must have length less than or equal to ",
                         std::to_string(shape.most)));
    else if (!fits(value, shape.pattern))
        add(member, shown,
            base::concat("Member must satisfy regular expression pattern: ", shape.pattern));
}

void Violations::check_count(std::string_view member, std::size_t count, Count limits) {
    const std::string shown = base::concat("a list of ", std::to_string(count));
    if (count < limits.least)
        add(member, shown,
            base::concat("Member must have length greater than or equal to ",
                         std::to_string(limits.least)));
    if (count > limits.most)
        add(member, shown,
            base::concat("Member must have length less than or equal to ",
                         std::to_string(limits.most)));
}

void Violations::check_range(std::string_view member, std::int64_t value, std::int64_t least,
                             std::int64_t most) {
    if (value < least)
        add(member, std::to_string(value),
            base::concat("Member must have value greater than or equal to ",
                         std::to_string(least)));
    if (value > most)
        add(member, std::to_string(value),
            base::concat("Member must have value less than or equal to ", std::to_string(most)));
}

std::string Violations::message() const {
    std::string message =
        base::concat(std::to_string(faults_.size()),
                     faults_.size() == 1 ? " validation error" : " validation errors", " detected");
    for (std::size_t i = 0; i < faults_.size() && i < most_shown; ++i)
        message += base::concat(i == 0 ? ": " : "; ", faults_[i]);
    return message;
}

std::optional<Reply> Violations::refusal() const {
    if (!unreadable_.empty()) return aws_error(400, "SerializationException", unreadable_);
    if (faults_.empty()) return {};
    return validation_error(message());
}

Members::Members(const json::Value &object, std::string path, Violations &violations)
    : object_(&object), path_(std::move(path)), violations_(&violations) {
    if (!object.is_object()) violations.not_readable("Start of structure or map expected.");
}

std::string Members::path_to(std::string_view name) const {
    return path_.empty() ? member_name(name) : base::concat(path_, ".", member_name(name));
}

const json::Value *Members::find(std::string_view name, Need need) {
    const json::Value *value = json::member(*object_, name);
    if (value == nullptr && need == Need::required) violations_->missing(path_to(name));
    return value;
}

std::optional<std::string> Members::text(std::string_view name, const Shape &shape, Need need) {
    const json::Value *value = find(name, need);
    if (value == nullptr) return {};
    if (!value->is_string()) {
        violations_->not_readable(base::concat(path_to(name), " can only be a String."));
        return {};
    }
    std::string text(value->as_string());
    violations_->check(path_to(name), text, shape);
    return text;
}

std::optional<double> Members::number(std::string_view name) {
    const json::Value *value = find(name, Need::optional);
    if (value == nullptr) return {};
    if (!value->is_number())
        violations_->not_readable(base::concat(path_to(name), " can only be a Number."));
    return json::number(*object_, name);
}

std::optional<std::int64_t> Members::whole(std::string_view name, std::int64_t least) {
    const json::Value *value = find(name, Need::optional);
    if (value == nullptr) return {};
    const auto whole = json::integer(*object_, name);
    if (!whole)
        violations_->not_readable(base::concat(path_to(name), " can only be an Integer."));
    else
        violations_->check_range(path_to(name), *whole, least, INT32_MAX);
    return whole;
}

std::optional<std::vector<std::string>> Members::texts(std::string_view name, const Shape &shape,
                                                       Count count) {
    const json::Value *value = find(name, Need::optional);
    if (value == nullptr) return {};
    auto texts = text_list(*value);
    if (!texts) {
        violations_->not_readable(base::concat(path_to(name), " can only be a list of String."));
        return {};
    }
    violations_->check_count(path_to(name), texts->size(), count);
    for (std::size_t i = 0; i < texts->size(); ++i)
        violations_->check(base::concat(path_to(name), ".", std::to_string(i + 1), ".member"),
                           (*texts)[i], shape);
    return texts;
}

std::optional<std::vector<Members>> Members::list(std::string_view name, Count count, Need need) {
    const json::Value *value = find(name, need);
    if (value == nullptr) return {};
    if (!value->is_array()) {
        violations_->not_readable(base::concat(path_to(name), " can only be a list."));
        return {};
    }
    violations_->check_count(path_to(name), value->as_array().size(), count);
    std::vector<Members> entries;
    for (const json::Value &entry : value->as_array())
        entries.emplace_back(
            entry, base::concat(path_to(name), ".", std::to_string(entries.size() + 1), ".member"),
            *violations_);
    return entries;
}

std::string Input::label(std::string_view name, const Shape &shape) {
    std::string value = request_.path_value(name);
    violations_.check(member_name(name), value, shape);
    return value;
}

std::optional<std::string> Input::query(std::string_view name, const Shape &shape, Need need) {
    auto value = request_.parameter(name);
    if (value)
        violations_.check(member_name(name), *value, shape);
    else if (need == Need::required)
        violations_.missing(member_name(name));
    return value;
}

std::vector<std::string> Input::query_list(std::string_view name, const Shape &shape, Count count) {
    std::vector<std::string> values = request_.parameters(name);
    if (!values.empty()) violations_.check_count(member_name(name), values.size(), count);
    for (std::size_t i = 0; i < values.size(); ++i)
        violations_.check(base::concat(member_name(name), ".", std::to_string(i + 1), ".member"),
                          values[i], shape);
    return values;
}

std::optional<std::int64_t> Input::query_whole(std::string_view name, std::int64_t least,
                                               std::int64_t most) {
    const auto text = request_.parameter(name);
    if (!text) return {};
    const auto value = base::to_integer(*text);
    if (!value)
        violations_.not_readable(base::concat(member_name(name), " can only be an Integer."));
    else
        violations_.check_range(member_name(name), *value, least, most);
    return value;
}

Members Input::body() {
    const std::string *type = request_.header("Content-Type");
    json::Fault fault;
    auto body = json::try_parse(request_.body, fault);
    if (type == nullptr || !base::lower(*type).starts_with("application/json"))
        violations_.not_readable("The body must be of the type application/json.");
    if (body) body_ = std::move(*body);
    return Members(body_, "", violations_);
}

}  // namespace order::sandbox
