#include "yaml/edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

#include "yaml/reader.h"
#include "yaml/same_value.h"
#include "yaml/walk.h"

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

struct EditedBlock {
  explicit EditedBlock(std::string yaml) : text(std::move(yaml)) { read_yaml(text, span_of(0, text.size()), tree); }
  EditedBlock(const EditedBlock&) = delete;
  EditedBlock& operator=(const EditedBlock&) = delete;

  const Node& root() const { return *tree.root(); }

  std::string text;
  Tree tree;
};

/// Blocks of all the forms that front matter has: indents, line endings, comments, quotes, what has no value.
const std::array<std::string, 12> blocks = {
    "a: 1\nb: 2\nc: 3\n",
    "# top\na: [x, y, z]\n# of b\nb: {k: v, l: w}\nc:\n",
    "a:\n  - x\n  - 'y: z'\n  - \"w\"\nb:\n- 1\n- 2 # two\n- 3\n",
    "a:\r\n  - x\r\n  - y\r\nb: t\r\n",
    "a: |\n  text\n  more\nb: >-\n  folded\n  text\nc: 1",
    "a:\n  b:\n    c: 1\n    d: [1, [2, 3], {e: f}]\n  g: h\ni: j\n",
    "- a\n- b: 1\n  c: 2\n-\n- [x,y]\n",
    "a: [ 'x' , \"y, z\" ,w ]\nb: []\nc: [x]\n",
    "a: &n {k: 1, l: 2}\nb: *n\nc: !!str 5\n",
    "a: text\n  over lines\nb:\n\n  - x\n\n  - y # c\n  # d\n\nc: 1\n",
    "\"a b\": 1\n'c': 2\n",
    "a: [x, # one\n  y, # two\n  z]\nb:\n  - x\n  # above y\n  - y\n",
};

std::vector<const Node*> collections_of(const Node& root) {
  std::vector<const Node*> found;
  for_each_value(root, [&](const Node& node) {
    if (!node.is_scalar() && !node.is_alias()) found.push_back(&node);
  });
  return found;
}

/// The same collection in the tree after an edit: edits do not change the order of the others before it.
const Node& at_place(const Node& root, std::size_t index) {
  return *collections_of(root)[index];
}

std::size_t count_comments(const EditedBlock& block) {
  return block.tree.comments().size();
}

/// Makes an edit of one collection, reads again, and asks what must hold of that collection; all others are the same.
void check_edit(const EditedBlock& before, std::size_t index, const std::optional<TextEdit>& edit,
                const std::function<bool(const Node& old, const Node& now)>& holds) {
  if (!edit) return;
  const EditedBlock after(apply_edits(before.text, {*edit}));
  CAPTURE(before.text);
  CAPTURE(after.text);
  REQUIRE_FALSE(after.tree.is_broken());
  REQUIRE(after.tree.root() != nullptr);
  CHECK(count_comments(after) == count_comments(before));
  CHECK(holds(at_place(before.root(), index), at_place(after.root(), index)));
  if (!before.root().is_mapping() || index == 0) return;
  const auto old = before.root().entries();
  const auto now = after.root().entries();
  REQUIRE(old.size() == now.size());
  const std::uint32_t edited = at_place(before.root(), index).outer.begin;
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!old[i].value.outer.contains(edited) && !old[i].value.is_alias()) CHECK(same_value(old[i].value, now[i].value));
}

template <class Check>
void for_each_collection(Check check) {
  for (const std::string& text : blocks) {
    const EditedBlock block(text);
    REQUIRE_FALSE(block.tree.is_broken());
    for (std::size_t i = 0; i < collections_of(block.root()).size(); ++i) check(block, i, at_place(block.root(), i));
  }
}

/// The values that `now` should have when one of `old` is gone.
template <class Values, class Same>
bool lacks_only(const Values& old, const Values& now, std::size_t gone, Same same) {
  if (now.size() + 1 != old.size()) return false;
  for (std::size_t i = 0; i < now.size(); ++i)
    if (!same(old[i < gone ? i : i + 1], now[i])) return false;
  return true;
}

bool is_same_entry(const Entry& a, const Entry& b) {
  return same_value(a.key, b.key) && same_value(a.value, b.value);
}

}  // namespace

TEST_CASE("an item that is deleted is gone, and nothing else") {
  int edits = 0;
  for_each_collection([&](const EditedBlock& block, std::size_t index, const Node& list) {
    for (std::size_t i = 0; i < list.items().size(); ++i) {
      const auto edit = remove_item(block.text, list, i);
      edits += edit ? 1 : 0;
      check_edit(block, index, edit,
                 [i](const Node& old, const Node& now) { return lacks_only(old.items(), now.items(), i, same_value); });
    }
  });
  CHECK(edits > 15);
}

TEST_CASE("an entry that is deleted is gone, and nothing else") {
  int edits = 0;
  for_each_collection([&](const EditedBlock& block, std::size_t index, const Node& mapping) {
    for (std::size_t i = 0; i < mapping.entries().size(); ++i) {
      const bool has_collection = !mapping.entries()[i].value.is_scalar() || mapping.entries()[i].value.properties;
      const auto edit = remove_entry(block.text, mapping, i);
      edits += edit ? 1 : 0;
      if (!has_collection)
        check_edit(block, index, edit, [i](const Node& old, const Node& now) {
          return lacks_only(old.entries(), now.entries(), i, is_same_entry);
        });
    }
  });
  CHECK(edits > 15);
}

TEST_CASE("an item that is added is the last one") {
  int edits = 0;
  for_each_collection([&](const EditedBlock& block, std::size_t index, const Node& list) {
    if (!list.is_sequence()) return;
    for (const std::string_view value : {"new", "a, b", "NO", "c: d", "- e", "#f"}) {
      const auto edit = append_item(block.text, list, value);
      edits += edit ? 1 : 0;
      check_edit(block, index, edit, [value](const Node& old, const Node& now) {
        return now.size() == old.size() + 1 && now.items().back().text == value && now.items().back().is_string() &&
               std::equal(old.items().begin(), old.items().end(), now.items().begin(), same_value);
      });
    }
  });
  CHECK(edits > 40);
}

TEST_CASE("an entry that is added is the last one") {
  int edits = 0;
  for_each_collection([&](const EditedBlock& block, std::size_t index, const Node& mapping) {
    const auto edit = append_entry(block.text, mapping, "new", "x");
    edits += edit ? 1 : 0;
    check_edit(block, index, edit, [](const Node& old, const Node& now) {
      return now.size() == old.size() + 1 && now.entries().back().key.text == "new" &&
             now.entries().back().value.text == "x" &&
             std::equal(old.entries().begin(), old.entries().end(), now.entries().begin(), is_same_entry);
    });
  });
  CHECK(edits > 8);
}

TEST_CASE("a key that is renamed keeps its value and its place") {
  for_each_collection([](const EditedBlock& block, std::size_t index, const Node& mapping) {
    for (std::size_t i = 0; i < mapping.entries().size(); ++i)
      for (const std::string_view name : {"new", "two words", "2025", "x: y"}) {
        const TextEdit edit = rename_key(block.text, mapping.entries()[i].key, name);
        check_edit(block, index, edit, [&](const Node& old, const Node& now) {
          return now.size() == old.size() && now.entries()[i].key.text == name && now.entries()[i].key.is_string() &&
                 same_value(old.entries()[i].value, now.entries()[i].value);
        });
      }
  });
}

TEST_CASE("entries and items that are moved are the same in another order") {
  int edits = 0;
  for_each_collection([&](const EditedBlock& block, std::size_t index, const Node& collection) {
    std::vector<std::size_t> order(collection.size());
    std::iota(order.rbegin(), order.rend(), std::size_t{0});
    const bool has_nested = collections_of(collection).size() > 1;
    const auto edit = reorder(block.text, collection, order);
    edits += edit ? 1 : 0;
    if (has_nested) return;
    check_edit(block, index, edit, [](const Node& old, const Node& now) {
      return std::equal(old.entries().rbegin(), old.entries().rend(), now.entries().begin(), is_same_entry) &&
             std::equal(old.items().rbegin(), old.items().rend(), now.items().begin(), now.items().end(), same_value);
    });
  });
  CHECK(edits > 5);
}

TEST_CASE("nothing is moved below a block of text that would become part of it") {
  constexpr std::array<std::size_t, 3> order = {0, 2, 1};
  for (const std::string text : {"z: 1\n  # c\na: b\nd: |\n  e\n", "z: 1\n\na: b\nd: |+\n  e\n"}) {
    const EditedBlock block(text);
    CHECK_FALSE(reorder(block.text, block.root(), order));
  }
  const EditedBlock block("z: 1\n# c\na: b\nd: |\n  e\n");
  CHECK(reorder(block.text, block.root(), order));
  const EditedBlock together("z: |\n  e\n # c\na: b\nd: 1\n");
  CHECK(reorder(together.text, together.root(), std::array<std::size_t, 3>{2, 0, 1}));
}

TEST_CASE("a list that is written in another form has the same items") {
  int edits = 0;
  for (const std::string& text : blocks) {
    const EditedBlock block(text);
    for (const Entry& entry : block.root().entries()) {
      if (!entry.value.is_sequence()) continue;
      for (const auto& edit :
           {as_flow_list(block.text, entry.key, entry.value), as_block_list(block.text, entry.key, entry.value, 2)}) {
        if (!edit) continue;
        ++edits;
        const EditedBlock after(apply_edits(block.text, {*edit}));
        CAPTURE(after.text);
        REQUIRE_FALSE(after.tree.is_broken());
        CHECK(same_value(block.root(), after.root()));
        CHECK(count_comments(after) == count_comments(block));
      }
    }
  }
  CHECK(edits > 4);
}
