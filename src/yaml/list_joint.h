#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::yaml {

/// What stands between two items of a list in brackets whose quotes and commas are not in order: a run of quotes,
/// commas and blanks with at least one quote in it.
struct ListJoint {
  enum class Order {
    proper,   ///< As YAML wants it.
    plain,    ///< A quote or comma too many or too few, which can only have been meant as one joint.
    unclear,  ///< It divides items, but there is more than one way to see it.
    none,     ///< A quote within an item.
  };

  std::size_t begin = 0;
  std::size_t end = 0;
  Order order = Order::none;
  bool closes = false;  ///< It begins with a quote, which closes the item before it.
  bool opens = false;   ///< It ends with a quote, which opens the item behind it.
};

/// The joints of `items`, which stand between the brackets of a list. `quote` is the kind of quotes that they have.
std::vector<ListJoint> joints_of(std::string_view items, char quote);

}  // namespace matterlint::yaml
