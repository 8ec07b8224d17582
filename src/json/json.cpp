#include "json/json.hpp"

// The only place that compiles the JSON library.
#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/src.hpp>
#include <charconv>
#include <cmath>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::json {
namespace {

void append(std::string &text, const Value &value);

// The library writes 13.37 as 1.337E1, which people have to read twice.
void append_number(std::string &text, double number) {
    // 1e999 was read as infinite, for which JSON has no word.
    if (!std::isfinite(number)) {
        text += "null";
        return;
    }
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
    text += written;
    // It stays what it was when it is read again.
    if (written.find_first_of(".e") == std::string_view::npos) text += ".0";
}

void append_object(std::string &text, const Object &object) {
    char before = '{';
    for (const auto &member : object) {
        text += before;
        before = ',';
        text += boost::json::serialize(member.key());
        text += ':';
        append(text, member.value());
    }
    text += object.empty() ? "{}" : "}";
}

void append_array(std::string &text, const Array &array) {
    char before = '[';
    for (const Value &element : array) {
        text += before;
        before = ',';
        append(text, element);
    }
    text += array.empty() ? "[]" : "]";
}

void append(std::string &text, const Value &value) {
    if (const Object *object = value.if_object()) {
        append_object(text, *object);
    } else if (const Array *array = value.if_array()) {
        append_array(text, *array);
    } else if (value.is_double()) {
        append_number(text, value.get_double());
    } else {
        text += boost::json::serialize(value);
    }
}

// The path from a value to such a number: ".b[2]", "" for itself; nothing without one.
std::optional<std::string> out_of_range_within(const Value &value) {
    if (value.is_double() && !std::isfinite(value.get_double())) return std::string();
    if (const Object *object = value.if_object()) {
        for (const auto &member : *object) {
            const auto found = out_of_range_within(member.value());
            if (found) return base::concat(".", std::string_view(member.key()), *found);
        }
    }
    if (const Array *array = value.if_array()) {
        for (std::size_t i = 0; i < array->size(); ++i) {
            const auto found = out_of_range_within((*array)[i]);
            if (found) return base::concat("[", std::to_string(i), "]", *found);
        }
    }
    return {};
}

// Counts what the values take and gives no more than that.
class CountedMemory final : public boost::json::memory_resource {
  public:
    struct Exceeded {};

    explicit CountedMemory(std::size_t most) : left_(most) {}

  private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override {
        if (bytes > left_) throw Exceeded();
        void *const block = memory_->allocate(bytes, alignment);
        left_ -= bytes;
        return block;
    }
    void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) override {
        memory_->deallocate(block, bytes, alignment);
        left_ += bytes;
    }
    bool do_is_equal(const boost::json::memory_resource &other) const noexcept override {
        return this == &other;
    }

    std::size_t left_;
    const boost::json::storage_ptr memory_;
};

}  // namespace

std::string Fault::problem() const {
    if (is_too_large) return base::concat("was too large: ", reason);
    return base::concat("was no JSON: ", reason, " at byte ", std::to_string(offset));
}

Limits bounded(std::size_t max_bytes, const base::Call *call) {
    return {.max_bytes = max_bytes, .max_memory = max_bytes, .call = call};
}

std::optional<Value> try_parse(std::string_view text, Fault &fault, const Limits &limits) {
    if (text.size() > limits.max_bytes) {
        fault = {limits.max_bytes,
                 base::concat("longer than ", std::to_string(limits.max_bytes), " bytes"), true};
        return {};
    }
    text = base::without_byte_order_mark(text);
    boost::json::parse_options options;
    options.max_depth = limits.max_depth;
    // Working memory of its own and one block for the values: a small document is parsed with few
    // allocations, and cannot take much.
    std::array<unsigned char, 2048> working_memory;
    const bool is_counted = limits.max_memory > 0 && text.size() > piece_bytes;
    const boost::json::storage_ptr memory =
        is_counted ? boost::json::make_shared_resource<CountedMemory>(limits.max_memory)
                   : boost::json::storage_ptr();
    boost::json::stream_parser parser(memory, options, working_memory.data(),
                                      working_memory.size());
    const std::size_t first_block = std::clamp<std::size_t>(text.size() * 2, 1024, 1 << 20);
    parser.reset(
        boost::json::make_shared_resource<boost::json::monotonic_resource>(first_block, memory));
    boost::system::error_code error;
    std::size_t read = 0;
    try {
        while (read < text.size() && !error) {
            if (read > 0 && limits.call) limits.call->check();
            read +=
                parser.write(text.data() + read, std::min(piece_bytes, text.size() - read), error);
        }
        if (!error) parser.finish(error);
        if (!error) return parser.release();
    } catch (const CountedMemory::Exceeded &) {
        fault = {read,
                 base::concat("its values took more than ", std::to_string(limits.max_memory),
                              " bytes of memory"),
                 true};
        return {};
    }
    fault = {read, error.message()};
    return {};
}

Value parse(std::string_view text, std::string_view what, const Limits &limits) {
    Fault fault;
    auto value = try_parse(text, fault, limits);
    if (!value) {
        throw base::Failure(base::Code::provider, base::concat(what, " ", fault.problem(), "."));
    }
    return std::move(*value);
}

std::string serialize(const Value &value) {
    std::string text;
    append(text, value);
    return text;
}

const Value *member(const Value &value, std::string_view name) {
    const Object *object = value.if_object();
    if (!object) return nullptr;
    const Value *found = object->if_contains(name);
    return found && !found->is_null() ? found : nullptr;
}

const Value *member_at(const Value &value, std::initializer_list<std::string_view> path) {
    const Value *at = &value;
    for (const std::string_view name : path) {
        at = member(*at, name);
        if (!at) return nullptr;
    }
    return at;
}

std::optional<std::string> text(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found || !found->is_string()) return {};
    const auto &string = found->get_string();
    return std::string(string.data(), string.size());
}

std::string text_or_empty(const Value &value, std::string_view name) {
    return text(value, name).value_or(std::string());
}

std::optional<double> number(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found) return {};
    if (found->is_int64()) return static_cast<double>(found->get_int64());
    if (found->is_uint64()) return static_cast<double>(found->get_uint64());
    if (found->is_double() && std::isfinite(found->get_double())) return found->get_double();
    return {};
}

std::optional<double> number_or_text(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found || !found->is_string()) return number(value, name);
    const auto &string = found->get_string();
    return base::to_number(base::trim({string.data(), string.size()}));
}

std::optional<std::int64_t> integer(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found) return {};
    if (found->is_int64()) return found->get_int64();
    const auto real = number(value, name);
    constexpr double limit = 9007199254740992.0;  // beyond 2^53 a double is no exact integer
    if (!real || std::fabs(*real) > limit || std::floor(*real) != *real) return {};
    return static_cast<std::int64_t>(*real);
}

std::optional<bool> boolean(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found || !found->is_bool()) return {};
    return found->get_bool();
}

std::string out_of_range_at(const Value &value) {
    if (const Object *object = value.if_object()) {
        for (const auto &member : *object) {
            const auto found = out_of_range_within(member.value());
            if (found) return base::concat(std::string_view(member.key()), *found);
        }
        return {};
    }
    return out_of_range_within(value).value_or(std::string());
}

std::span<const Value> elements(const Value &value) {
    const Array *array = value.if_array();
    if (!array) return {};
    return {array->data(), array->size()};
}

std::span<const Value> elements(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found) return {};
    return elements(*found);
}

std::vector<std::string> texts(const Value &value, std::string_view name) {
    std::vector<std::string> result;
    for (const Value &element : elements(value, name)) {
        if (const auto *string = element.if_string()) {
            result.emplace_back(string->data(), string->size());
        }
    }
    return result;
}

}  // namespace order::json
