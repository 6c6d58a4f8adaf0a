#include "yaml/toml_tables.h"

#include <algorithm>

#include "yaml/builder.h"

namespace matterlint::yaml {

TomlTables::Table TomlTables::make(std::size_t depth, Origin origin, std::size_t end) {
  tables_.push_back({.slots = {}, .depth = depth, .origin = origin, .section = section_, .end = end});
  return static_cast<Table>(tables_.size() - 1);
}

TomlTables::Slot* TomlTables::find(Table table, std::string_view key) {
  const auto found = slots_.find({table, key});
  return found == slots_.end() ? nullptr : &tables_[table].slots[found->second];
}

TomlTables::Slot& TomlTables::add_slot(Table table, const Node& key) {
  std::vector<Slot>& slots = tables_[table].slots;
  const bool is_new = slots_.insert_or_assign(Name{table, key.text}, slots.size()).second;
  has_doubles_ = has_doubles_ || !is_new;
  return slots.emplace_back(Slot{.key = key, .value = {}, .tables = {}, .is_array = false});
}

/// Headers reach into every table that has no braces; dotted keys only into those that dotted keys of the same section
/// have made, or that are only part of the path of a header.
bool TomlTables::can_be_entered(const Slot& slot, Origin origin) const {
  if (slot.tables.empty()) return false;
  const Content& table = tables_[slot.tables.back()];
  if (origin == Origin::path) return true;
  return !slot.is_array &&
         (table.origin == Origin::path || (table.origin == Origin::dotted && table.section == section_));
}

/// The table that a part of a path names, made where it is not there yet.
TomlTables::Table TomlTables::step(Table from, const Node& key, Origin origin) {
  const Slot* const slot = find(from, key.text);
  if (slot != nullptr && can_be_entered(*slot, origin)) {
    Content& table = tables_[slot->tables.back()];
    if (origin == Origin::dotted) table.origin = origin, table.section = section_;
    return slot->tables.back();
  }
  const Table made = make(depth_of(from) + 1, origin, key.outer.end);
  add_slot(from, key).tables.push_back(made);
  return made;
}

TomlTables::Table TomlTables::open(std::span<const Node> path, std::size_t end) {
  ++section_;
  Table table = root;
  for (const Node& key : path.first(path.size() - 1)) table = step(table, key, Origin::path);
  const Slot* const slot = find(table, path.back().text);
  const bool is_there = slot != nullptr && !slot->tables.empty() && !slot->is_array;
  if (is_there && tables_[slot->tables.back()].origin == Origin::path) {
    Content& named = tables_[slot->tables.back()];
    named.origin = Origin::header;
    named.end = end;
    return slot->tables.back();
  }
  const Table made = make(depth_of(table) + 1, Origin::header, end);
  add_slot(table, path.back()).tables.push_back(made);
  return made;
}

TomlTables::Table TomlTables::append(std::span<const Node> path, std::size_t end) {
  ++section_;
  Table table = root;
  for (const Node& key : path.first(path.size() - 1)) table = step(table, key, Origin::path);
  const Table made = make(depth_of(table) + 2, Origin::header, end);
  Slot* slot = find(table, path.back().text);
  if (slot == nullptr || !slot->is_array) {
    slot = &add_slot(table, path.back());
    slot->is_array = true;
  }
  slot->tables.push_back(made);
  return made;
}

void TomlTables::add(Table table, std::span<const Node> path, const Node& value) {
  for (const Node& key : path.first(path.size() - 1)) table = step(table, key, Origin::dotted);
  add_slot(table, path.back()).value = value;
}

Node TomlTables::value_of(const Slot& slot) {
  if (slot.tables.empty()) return slot.value;
  if (!slot.is_array) return node_of(slot.tables.front());
  const std::size_t base = tree_.open_items().size();
  Span span = {UINT32_MAX, 0};
  for (const Table table : slot.tables) {
    const Node item = node_of(table);
    tree_.open_items().push_back(item);
    span = {std::min(span.begin, item.outer.begin), std::max(span.end, item.outer.end)};
  }
  return close_sequence(tree_, base, Style::block, span);
}

Node TomlTables::node_of(Table table) {
  const std::size_t base = tree_.open_entries().size();
  const Content& content = tables_[table];
  Span span = span_of(content.end, content.end);
  if (!content.slots.empty()) span.begin = content.slots.front().key.outer.begin, span.end = span.begin;
  for (const Slot& slot : content.slots) {
    const Node value = value_of(slot);
    tree_.open_entries().push_back({slot.key, value});
    span.end = std::max({span.end, slot.key.outer.end, value.outer.end});
  }
  return close_mapping(tree_, base, Style::block, span);
}

}  // namespace matterlint::yaml
