// Output: what a command found, on stdout, as a table, JSON, JSON lines or bare ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace order::cli {

enum class Format { table, json, jsonl, id };

enum class Tone { plain, good, bad, warning };

struct Cell {
    Cell(std::string text_, Tone tone_ = Tone::plain) : text(std::move(text_)), tone(tone_) {}
    Cell(const char *text_) : text(text_ ? text_ : "") {}
    std::string text;
    Tone tone = Tone::plain;
};

struct Column {
    std::string title;
    bool is_number = false;    // aligned to the right
    bool may_shrink = false;   // cut first when a terminal is too narrow
    bool is_optional = false;  // left out where no row fills it
};

struct Row {
    std::vector<Cell> cells;
    std::string id;
    std::string json;
};

struct Line {
    std::string name;
    Cell value;
};

class Output {
  public:
    explicit Output(Format format);

    Format format() const { return format_; }
    bool is_table() const { return format_ == Format::table; }
    bool is_json() const { return format_ == Format::json || format_ == Format::jsonl; }

    // Several things: a table with a head, an array, a line of JSON each, an id each.
    void list(const std::vector<Column> &columns, const std::vector<Row> &rows);

    // One thing: a line for each value that is known, an object, its id.
    void one(const std::vector<Line> &lines, const std::string &id, const std::string &json);

    // A line as it is, made harmless.
    void line(std::string_view text);

    // Says goodbye quietly, as by SIGPIPE, when the reader of stdout is gone; throws Stop when
    // stdout can not be written to for another reason.
    static void write(std::string_view text);

  private:
    std::string table(const std::vector<Column> &columns, const std::vector<Row> &rows) const;
    std::string toned(const std::string &text, Tone tone) const;

    Format format_;
    bool has_colour_;
    std::size_t terminal_columns_;  // 0: not a terminal
};

// Whether colour may be used on this file: a terminal that can, and NO_COLOR is not set.
bool may_colour(int file);
// Whether the cursor may be moved on this file.
bool is_lively_terminal(int file);
std::size_t terminal_columns(int file);

}  // namespace order::cli
