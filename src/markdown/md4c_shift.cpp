#include "markdown/md4c_shift.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "markdown/lines.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t list_item_type = 4;  // MD_BLOCK_LI

class ShiftScan {
 public:
  explicit ShiftScan(std::string_view text) : text_(text) {}

  std::size_t run() {
    for_each_line(text_, [this](const BodyLine& line) { look_at(line); });
    return static_cast<std::size_t>(std::min_element(harm_.begin(), harm_.end()) - harm_.begin());
  }

 private:
  /// The offsets that md4c keeps of a line.
  struct Line {
    std::size_t begin = 0;  ///< Of its content.
    std::size_t end = 0;
  };

  void look_at(const BodyLine& line) {
    if (!line.text.empty()) return look_at_content(line.content, line.text);
    if (is_behind_fence_) add(before_fence_.end);
    if (is_behind_blank_) {
      add(last_.begin);
      add(last_.end);
    }
    if (is_behind_fence_) last_ = before_fence_;
    before_ = {line.begin, line.content};
    is_behind_fence_ = false;
    is_behind_blank_ = true;
  }

  void look_at_content(std::size_t content, std::string_view line) {
    is_behind_fence_ = line.starts_with("```") || line.starts_with("~~~");
    is_behind_blank_ = false;
    before_fence_ = before_;
    last_ = {content + list_marker_size(line.substr(0, widest_marker)), content + line.size()};
    before_ = last_;
  }

  void add(std::size_t offset) { ++harm_[(list_item_type - offset) % harm_.size()]; }

  std::string_view text_;
  std::array<std::uint32_t, 256> harm_{};  ///< How many items each shift would cut off.
  Line before_;                            ///< The line before.
  Line before_fence_;                      ///< The line before the fence that is the line before.
  Line last_;                              ///< The last line that is not blank.
  bool is_behind_fence_ = false;
  bool is_behind_blank_ = false;
};

}  // namespace

std::size_t harmless_shift(std::string_view text) {
  return ShiftScan(text).run();
}

}  // namespace matterlint::markdown
