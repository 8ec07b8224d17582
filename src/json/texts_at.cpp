#include "json/texts_at.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <cstdint>
#include <limits>

#include "base/text.hpp"

namespace order::json {
namespace {

// Told of everything the parser comes upon, in order.
class Finder {
  public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;
    using Error = boost::system::error_code;
    using View = boost::json::string_view;

    explicit Finder(std::span<const std::string_view> paths)
        : paths_(paths), found_(paths.size()) {}

    std::vector<Found> take() { return std::move(found_); }

    bool on_document_begin(Error &) { return true; }
    bool on_document_end(Error &) { return true; }
    bool on_object_begin(Error &) {
        note(Found::Kind::other);
        if (skipped_ > 0 || !leads_on()) {
            ++skipped_;
        } else {
            ends_.push_back(path_.size());
        }
        return true;
    }
    bool on_object_end(std::size_t, Error &) { return leave(); }
    bool on_array_begin(Error &) {
        note(Found::Kind::other);
        ++skipped_;
        return true;
    }
    bool on_array_end(std::size_t, Error &) { return leave(); }
    bool on_key_part(View part, std::size_t, Error &) {
        part_.append(part.data(), part.size());
        return true;
    }
    bool on_key(View rest, std::size_t, Error &) {
        if (skipped_ == 0) {
            path_.resize(ends_.back());
            if (!path_.empty()) path_ += '/';
            const std::size_t step = path_.size();
            path_ += part_;
            path_.append(rest.data(), rest.size());
            // Such a name is no step of any path.
            if (path_.find('/', step) != std::string::npos) path_.back() = '\0';
        }
        part_.clear();
        return true;
    }
    bool on_string_part(View part, std::size_t, Error &) {
        part_.append(part.data(), part.size());
        return true;
    }
    bool on_string(View rest, std::size_t, Error &) {
        if (Found *found = note(Found::Kind::text)) {
            found->text = part_;
            found->text.append(rest.data(), rest.size());
        }
        part_.clear();
        return true;
    }
    bool on_number_part(View, Error &) { return true; }
    bool on_int64(std::int64_t, View, Error &) { return note_other(); }
    bool on_uint64(std::uint64_t, View, Error &) { return note_other(); }
    bool on_double(double, View, Error &) { return note_other(); }
    bool on_bool(bool, Error &) { return note_other(); }
    bool on_null(Error &) {
        note(Found::Kind::nothing);
        return true;
    }
    bool on_comment_part(View, Error &) { return true; }
    bool on_comment(View, Error &) { return true; }

  private:
    // Something that is wanted may stand in the object that begins here.
    bool leads_on() const {
        return ends_.empty() || std::any_of(paths_.begin(), paths_.end(), [&](auto path) {
                   return path.size() > path_.size() && path[path_.size()] == '/' &&
                          path.starts_with(path_);
               });
    }

    bool leave() {
        if (skipped_ > 0) {
            --skipped_;
        } else {
            path_.resize(ends_.back());
            ends_.pop_back();
        }
        return true;
    }

    bool note_other() {
        note(Found::Kind::other);
        return true;
    }

    // The place that was just reached, when it is one of those wanted. Of two values of the same
    // name the later counts, with all that is in it.
    Found *note(Found::Kind kind) {
        if (skipped_ > 0) return nullptr;
        Found *here = nullptr;
        for (std::size_t i = 0; i < paths_.size(); ++i) {
            if (!paths_[i].starts_with(path_)) continue;
            if (paths_[i].size() == path_.size()) {
                here = &found_[i];
                here->kind = kind;
            } else if (paths_[i][path_.size()] == '/') {
                found_[i] = {};
            }
        }
        return here;
    }

    std::span<const std::string_view> paths_;
    std::vector<Found> found_;
    std::size_t skipped_ = 0;  // how many arrays and objects are open in which nothing is wanted
    std::vector<std::size_t> ends_;  // for each other open object: where its own path ends
    std::string path_;
    std::string part_;  // the beginning of a key or a text that comes in parts
};

}  // namespace

std::optional<std::vector<Found>> texts_at(std::string_view text,
                                           std::span<const std::string_view> paths,
                                           const Limits &limits) {
    if (text.size() > limits.max_bytes) return {};
    text = base::without_byte_order_mark(text);
    boost::json::parse_options options;
    options.max_depth = limits.max_depth;
    boost::json::basic_parser<Finder> parser(options, paths);
    boost::system::error_code error;
    std::size_t read = 0;
    for (bool is_last = false; !is_last && !error;) {
        const std::string_view piece = text.substr(read, piece_bytes);
        is_last = piece.size() == text.size() - read;
        if (read > 0 && limits.call) limits.call->check();
        const std::size_t taken = parser.write_some(!is_last, piece.data(), piece.size(), error);
        read += taken;
        if (taken < piece.size()) break;  // behind the end of the document
    }
    if (error || !base::trim(text.substr(read)).empty()) return {};
    return parser.handler().take();
}

}  // namespace order::json
