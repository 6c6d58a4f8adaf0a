#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "yaml/node.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// The tables of a TOML document while it is read: headers and dotted keys come back to those that were named before,
/// so none is a node until the end. What TOML forbids to name again becomes a second entry with the same key.
class TomlTables {
 public:
  using Table = std::uint32_t;

  /// `begin` is where the document begins.
  TomlTables(Tree& tree, std::size_t begin) : tree_(tree) { make(0, Origin::header, begin); }

  static constexpr Table root = 0;

  /// The table of the header `[path]` that ends at `end`, and a new item of `[[path]]`.
  Table open(std::span<const Node> path, std::size_t end);
  Table append(std::span<const Node> path, std::size_t end);

  /// A table between braces, or one that belongs to nothing, since its header can not be read.
  Table open_alone(std::size_t depth, std::size_t begin) { return make(depth, Origin::header, begin); }

  /// `path = value` in a table.
  void add(Table table, std::span<const Node> path, const Node& value);

  /// Whether some key stands twice.
  bool has_doubles() const { return has_doubles_; }

  /// How deep a table stands in others.
  std::size_t depth_of(Table table) const { return tables_[table].depth; }

  /// The table as a node, from its first entry to the end of its last, or of its header.
  Node node_of(Table table);

 private:
  /// How a table came to be, which decides who can name it again.
  enum class Origin : std::uint8_t { path, header, dotted };

  /// An entry: a value, the table of that name, or the items of an array of tables.
  struct Slot {
    Node key;
    Node value;
    std::vector<Table> tables;
    bool is_array = false;
  };
  struct Content {
    std::vector<Slot> slots;
    std::size_t depth = 0;
    Origin origin = Origin::path;
    std::uint32_t section = 0;  ///< The header that it was made under.
    std::size_t end = 0;        ///< Of the header that names it.
  };
  struct Name {
    Table table;
    std::string_view key;
    friend bool operator==(const Name&, const Name&) = default;
  };
  struct NameHash {
    std::size_t operator()(const Name& name) const {
      return std::hash<std::string_view>()(name.key) ^ (name.table * std::size_t{0x9E3779B97F4A7C15});
    }
  };

  Table make(std::size_t depth, Origin origin, std::size_t end);
  Table step(Table from, const Node& key, Origin origin);
  Slot* find(Table table, std::string_view key);
  Slot& add_slot(Table table, const Node& key);
  bool can_be_entered(const Slot& slot, Origin origin) const;
  Node value_of(const Slot& slot);

  Tree& tree_;
  std::vector<Content> tables_;
  std::unordered_map<Name, std::size_t, NameHash> slots_;
  std::uint32_t section_ = 0;
  bool has_doubles_ = false;
};

}  // namespace matterlint::yaml
