// Output: aligns, colours and writes.
#include "cli/output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "cli/json_text.hpp"
#include "cli/problem.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 12;  // what a column that may shrink keeps

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::size_t total(const std::vector<std::size_t> &widths) {
    std::size_t sum = widths.empty() ? 0 : gap * (widths.size() - 1);
    for (const std::size_t width : widths) sum += width;
    return sum;
}

// Takes columns from what may shrink, the widest first, until the table fits.
void shrink(std::vector<std::size_t> &widths, const std::vector<Column> &columns,
            std::size_t most) {
    while (total(widths) > most) {
        std::size_t *widest = nullptr;
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (columns[i].may_shrink && widths[i] > narrowest && (!widest || widths[i] > *widest))
                widest = &widths[i];
        if (!widest) return;
        --*widest;
    }
}

// Takes out the optional columns that no row fills.
void leave_out_empty(std::vector<Column> &columns, std::vector<Row> &rows) {
    for (std::size_t i = columns.size(); i-- > 0;) {
        const bool is_filled = std::any_of(
            rows.begin(), rows.end(), [&](const Row &row) { return !row.cells[i].text.empty(); });
        if (!columns[i].is_optional || is_filled) continue;
        const auto at = static_cast<std::ptrdiff_t>(i);
        columns.erase(columns.begin() + at);
        for (Row &row : rows) row.cells.erase(row.cells.begin() + at);
    }
}

}  // namespace

bool is_lively_terminal(int file) {
    const char *kind = std::getenv("TERM");
    return isatty(file) == 1 && kind && *kind && std::strcmp(kind, "dumb") != 0;
}

bool may_colour(int file) {
    const char *refused = std::getenv("NO_COLOR");
    return is_lively_terminal(file) && (!refused || !*refused);
}

std::size_t terminal_columns(int file) {
    if (isatty(file) != 1) return 0;
    winsize size{};
    return ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

Output::Output(Format format)
    : format_(format),
      has_colour_(may_colour(STDOUT_FILENO)),
      terminal_columns_(terminal_columns(STDOUT_FILENO)) {}

void Output::write(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EPIPE) {
            std::signal(SIGPIPE, SIG_DFL);
            std::raise(SIGPIPE);
        } else if (errno != EINTR) {
            throw Stop(
                files_problem(std::string("stdout could not be written: ") + std::strerror(errno)));
        }
    }
}

void Output::line(std::string_view text) { write(harmless(text) + '\n'); }

std::string Output::toned(const std::string &text, Tone tone) const {
    if (!has_colour_ || tone == Tone::plain || text.empty()) return text;
    const char *code = tone == Tone::good ? "32" : tone == Tone::bad ? "31" : "33";
    return std::string("\x1b[") + code + 'm' + text + "\x1b[0m";
}

std::string Output::table(const std::vector<Column> &columns, const std::vector<Row> &rows) const {
    std::vector<std::size_t> widths;
    for (const Column &column : columns) widths.push_back(width_of(column.title));
    for (const Row &row : rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            widths[i] = std::max(widths[i], width_of(harmless(row.cells[i].text)));
    if (terminal_columns_ > 0) shrink(widths, columns, terminal_columns_);

    std::string table;
    const auto add = [&](const std::vector<Cell> &cells) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string text = cut(harmless(cells[i].text), widths[i]);
            const std::string space = spaces(widths[i] - width_of(text));
            if (i > 0) line += spaces(gap);
            if (columns[i].is_number) line += space;
            line += toned(text, cells[i].tone);
            if (!columns[i].is_number) line += space;
        }
        table += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    };
    std::vector<Cell> head;
    for (const Column &column : columns) head.emplace_back(column.title);
    add(head);
    for (const Row &row : rows) add(row.cells);
    return table;
}

void Output::list(const std::vector<Column> &columns, const std::vector<Row> &rows) {
    std::string text;
    switch (format_) {
        case Format::table: {
            std::vector<Column> shown_columns = columns;
            std::vector<Row> shown_rows = rows;
            leave_out_empty(shown_columns, shown_rows);
            text = table(shown_columns, shown_rows);
            break;
        }
        case Format::json:
            text = "[";
            for (const Row &row : rows) text += (&row == &rows[0] ? "\n  " : ",\n  ") + row.json;
            text += rows.empty() ? "]\n" : "\n]\n";
            break;
        case Format::jsonl:
            for (const Row &row : rows) text += row.json + '\n';
            break;
        case Format::id:
            for (const Row &row : rows)
                if (!row.id.empty()) text += harmless(row.id) + '\n';
            break;
    }
    write(text);
}

void Output::one(const std::vector<Line> &lines, const std::string &id, const std::string &json) {
    std::string text;
    switch (format_) {
        case Format::table: {
            std::size_t width = 0;
            for (const Line &line : lines)
                if (!line.value.text.empty()) width = std::max(width, width_of(line.name));
            for (const Line &line : lines)
                if (!line.value.text.empty())
                    text += line.name + spaces(width - width_of(line.name) + gap) +
                            toned(harmless(line.value.text), line.value.tone) + '\n';
            break;
        }
        case Format::json:
        case Format::jsonl:
            text = json + '\n';
            break;
        case Format::id:
            if (!id.empty()) text = harmless(id) + '\n';
            break;
    }
    write(text);
}

}  // namespace order::cli
