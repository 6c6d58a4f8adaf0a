#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/json_text.h"

namespace matterlint {

/// Writes JSON on one line, as `{"a": 1, "b": [2, 3]}`. What is opened must be closed by the caller.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& key(std::string_view name) {
    separate();
    append_json(out_, name);
    out_ += ": ";
    is_first_ = true;
    return *this;
  }
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void value(std::string_view text) {
    separate();
    append_json(out_, text);
  }
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::size_t number) {
    separate();
    out_ += std::to_string(number);
  }

  template <class Value>
  void member(std::string_view name, const Value& of) {
    key(name).value(of);
  }
  /// A member whose value is an object that `write()` fills.
  template <class Write>
  void object(std::string_view name, Write write) {
    key(name).begin_object();
    write();
    end_object();
  }
  /// A member whose value is an array that `write()` fills.
  template <class Write>
  void array(std::string_view name, Write write) {
    key(name).begin_array();
    write();
    end_array();
  }

 private:
  void separate() {
    if (!is_first_) out_ += ", ";
    is_first_ = false;
  }
  void open(char bracket) {
    separate();
    out_ += bracket;
    is_first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    is_first_ = false;
  }

  std::string& out_;
  bool is_first_ = true;
};

}  // namespace matterlint
