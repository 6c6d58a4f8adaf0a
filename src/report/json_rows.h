#pragma once

#include <string>

namespace matterlint {

/// The lines of a JSON array that has one element a line.
class JsonRows {
 public:
  /// Begins the line of the next element.
  void next(std::string& out) {
    out += is_empty_ ? "\n  " : ",\n  ";
    is_empty_ = false;
  }
  /// Ends the last line, if there is one, so that the array can be closed.
  void end(std::string& out) const {
    if (!is_empty_) out += '\n';
  }

 private:
  bool is_empty_ = true;
};

}  // namespace matterlint
