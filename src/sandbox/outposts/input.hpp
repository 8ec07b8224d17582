// Reads the members of an Outposts request and gathers what is wrong with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.hpp"
#include "sandbox/http/message.hpp"
#include "sandbox/outposts/shapes.hpp"

namespace order::sandbox {

enum class Need { optional, required };

// How many entries a list may have.
struct Count {
    std::size_t least = 0;
    std::size_t most = SIZE_MAX;
};

// What is wrong with a request's members.
class Violations {
  public:
    void missing(std::string_view member) { add(member, "null", "Member must not be null"); }
    // A member of another type than it must have, or a body that is no JSON object.
    void not_readable(std::string_view fault);
    void check(std::string_view member, const std::string &value, const Shape &shape);
    void check_count(std::string_view member, std::size_t count, Count limits);
    void check_range(std::string_view member, std::int64_t value, std::int64_t least,
                     std::int64_t most);

    bool are_none() const { return faults_.empty() && unreadable_.empty(); }
    // All of it in one sentence.
    std::string message() const;
    // The answer, when anything is wrong.
    std::optional<Reply> refusal() const;

  private:
    void add(std::string_view member, std::string_view shown, std::string_view constraint);

    std::vector<std::string> faults_;
    std::string unreadable_;
};

// The members of one JSON object in a body.
class Members {
  public:
    Members(const json::Value &object, std::string path, Violations &violations);

    std::optional<std::string> text(std::string_view name, const Shape &shape,
                                    Need need = Need::optional);
    std::optional<double> number(std::string_view name);
    std::optional<std::int64_t> whole(std::string_view name, std::int64_t least);
    std::optional<std::vector<std::string>> texts(std::string_view name, const Shape &shape,
                                                  Count count);
    // The list's entries with their paths; nothing when there is no such list.
    std::optional<std::vector<Members>> list(std::string_view name, Count count,
                                             Need need = Need::optional);
    // As the client sent it.
    const json::Value &value() const { return *object_; }

  private:
    const json::Value *find(std::string_view name, Need need);
    std::string path_to(std::string_view name) const;

    const json::Value *object_;
    std::string path_;
    Violations *violations_;
};

// The labels, query and body of a request.
class Input {
  public:
    explicit Input(const Request &request) : request_(request) {}

    std::string label(std::string_view name, const Shape &shape);
    std::optional<std::string> query(std::string_view name, const Shape &shape,
                                     Need need = Need::optional);
    std::vector<std::string> query_list(std::string_view name, const Shape &shape,
                                        Count count = {});
    std::optional<std::int64_t> query_whole(std::string_view name, std::int64_t least,
                                            std::int64_t most);
    // The body; to be called once.
    Members body();

    Violations &violations() { return violations_; }
    std::optional<Reply> refusal() const { return violations_.refusal(); }

  private:
    const Request &request_;
    Violations violations_;
    json::Value body_;
};

}  // namespace order::sandbox
