// Outcomes: several become one.
#include "cli/outcomes.hpp"

#include <algorithm>

namespace order::cli {

void Outcomes::bad(Problem problem) {
    if (problem.code == order_code_name(ORDER_ERR_CANCELLED)) throw Stop(std::move(problem));
    if (expected_ > 1 && !tool_.output().is_json()) tool_.notes().warn(problem.message);
    problems_.push_back(std::move(problem));
}

Exit Outcomes::exit() const {
    // Money may have been spent: nothing else is as important.
    for (const Problem &problem : problems_)
        if (problem.exit == Exit::outcome_unknown) return problem.exit;
    const auto is_open = [](const Problem &problem) { return problem.exit == Exit::still_open; };
    const auto same = [&](const Problem &problem) { return problem.exit == problems_[0].exit; };
    const bool any_open = std::any_of(problems_.begin(), problems_.end(), is_open);
    if (std::all_of(problems_.begin(), problems_.end(), same) && (good_ == 0 || any_open))
        return problems_[0].exit;
    return good_ > 0 || any_open ? Exit::some_failed : Exit::failure;
}

void Outcomes::conclude(const std::string &things) const {
    if (problems_.empty()) return;
    if (expected_ == 1) throw Stop(problems_[0]);
    Problem all;
    all.exit = exit();
    all.code = "SOME_FAILED";
    for (const Problem &problem : problems_)
        if (problem.exit == all.exit) all.code = problem.code;
    all.message = std::to_string(problems_.size()) + " of " +
                  std::to_string(good_ + problems_.size()) + " " + things +
                  (all.exit == Exit::still_open ? " are still open" : " failed");
    all.retriable = std::all_of(problems_.begin(), problems_.end(),
                                [](const Problem &problem) { return problem.retriable; });
    for (const Problem &problem : problems_)
        if (!problem.reference.empty()) all.reference = problem.reference;
    all.parts = problems_;
    throw Stop(std::move(all));
}

}  // namespace order::cli
