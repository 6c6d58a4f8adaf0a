#include "lint/fix_check.h"

#include <algorithm>
#include <string_view>

#include "yaml/reader.h"
#include "yaml/reading.h"
#include "yaml/same_value.h"

namespace matterlint {
namespace {

/// An edit with the place of its finding.
struct OwnedEdit {
  Span span;
  Span finding;
  bool keeps_values;
};

/// What fixes edit, asked for by place. Edits that do not overlap are in order at both ends.
class Edits {
 public:
  explicit Edits(const std::vector<Candidate>& fixes) {
    for (const Candidate& candidate : fixes)
      for (const TextEdit& edit : candidate.fix->edits)
        edits_.push_back({edit.span, candidate.finding->span, candidate.fix->keeps_values});
    std::sort(edits_.begin(), edits_.end(), [](const OwnedEdit& a, const OwnedEdit& b) { return a.span < b.span; });
  }

  /// Whether one touches the span. An insertion at an edge does, a replacement must overlap.
  bool touch(Span span) const {
    return any_near(span, [span](const OwnedEdit& edit) { return edit.span.empty() || edit.span.overlaps(span); });
  }
  /// Whether a fix of a finding at a place edits there.
  bool begin_at(std::uint32_t at) const {
    return any_near({at, at},
                    [at](const OwnedEdit& edit) { return edit.span.begin == at && edit.finding.begin == at; });
  }
  /// Whether fixes of findings in a property may change its value, and no others edit it. Its `reach` goes up to the
  /// next one.
  bool change_only_for(Span property, Span reach) const {
    const auto is_own = [reach](const OwnedEdit& edit) { return reach.contains(edit.finding); };
    return any_near(reach, [&](const OwnedEdit& edit) { return is_own(edit) && !edit.keeps_values; }) &&
           !any_near(property, [&](const OwnedEdit& edit) { return !is_own(edit) && edit.span.overlaps(property); });
  }

 private:
  /// Looks at those that overlap the span or stand at its edges.
  template <class Predicate>
  bool any_near(Span span, Predicate is_wanted) const {
    auto edit = std::lower_bound(edits_.begin(), edits_.end(), span.begin,
                                 [](const OwnedEdit& e, std::uint32_t begin) { return e.span.end < begin; });
    for (; edit != edits_.end() && edit->span.begin <= span.end; ++edit)
      if (is_wanted(*edit)) return true;
    return false;
  }

  std::vector<OwnedEdit> edits_;
};

/// Whether `entries` has `wanted` behind `from`, which is moved past it. Fixes keep the order of what they leave alone,
/// so looking on from the last find is enough for one pass over both; a moved entry is found from the start.
bool has_entry(std::span<const Property> entries, std::size_t& from, const yaml::Entry& wanted) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t at = (from + i) % entries.size();
    const yaml::Entry& entry = *entries[at].entry;
    if (!yaml::same_value(entry.key, wanted.key)) continue;
    if (!yaml::same_value(entry.value, wanted.value)) continue;
    from = at + 1;
    return true;
  }
  return false;
}

/// Up to the next property: comments behind a value are of it.
Span reach_of(const Note& note, std::size_t index) {
  const auto properties = note.properties();
  const bool is_last = index + 1 == properties.size();
  const Span block = note.front_matter().block;
  return {properties[index].key().outer.begin, is_last ? block.end : properties[index + 1].key().outer.begin};
}

bool keeps_properties(const Note& before, const Note& after, const Edits& edits) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < before.properties().size(); ++i) {
    const Property& property = before.properties()[i];
    const Span whole = {property.key().outer.begin, std::max(property.key().outer.end, property.value().outer.end)};
    if (edits.change_only_for(whole, reach_of(before, i))) continue;
    // What looked like the next property may become the value of one that had none.
    if (property.value().is_null() && edits.begin_at(reach_of(before, i).end)) continue;
    if (!has_entry(after.properties(), from, *property.entry)) return false;
  }
  return true;
}

std::size_t doubled_keys(const Note& note) {
  std::vector<std::string_view> names;
  for (const Property& property : note.properties()) names.push_back(property.name());
  std::sort(names.begin(), names.end());
  return static_cast<std::size_t>(names.end() - std::unique(names.begin(), names.end()));
}

/// The readers of the configuration that refuse the block for something in it.
yaml::ReaderSet refusing_readers(const Note& note) {
  if (note.tree().language() != yaml::Language::yaml || note.tree().root() == nullptr) return {};
  return yaml::readers_that_refuse(*note.tree().root()).common(note.settings().readers);
}

bool keeps_block(const Note& before, const Note& after, const Edits& edits, FixSafety safety) {
  if (after.is_broken() || !keeps_properties(before, after, edits)) return false;
  if (doubled_keys(after) > doubled_keys(before)) return false;
  const yaml::ReaderSet refusing = safety == FixSafety::safe ? refusing_readers(after) : yaml::ReaderSet();
  return refusing.empty() || refusing_readers(before).contains(refusing);
}

bool is_margin(char c) {
  return c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '#' && c != '-';
}

/// Lines `key: value` of a broken block that can be read by themselves, and that the next line does not continue.
bool keeps_plain_lines(const Note& before, const Note& after, const Edits& edits) {
  const std::string_view text = before.text();
  const Span block = before.front_matter().block;
  yaml::Tree line_tree;
  std::size_t from = 0;
  for (std::uint32_t at = block.begin; at < block.end;) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', at), block.end));
    const Span line = {at, end};
    at = end + 1;
    const bool stands_alone = at >= block.end || is_margin(text[at]);
    // An edit at the start of the next line may make it go on from this one.
    const Span reach = {line.begin, std::min(at + 1, block.end)};
    if (line.empty() || !is_margin(text[line.begin]) || !stands_alone || edits.touch(reach)) continue;
    yaml::read(before.front_matter().language, text, line, line_tree);
    if (line_tree.is_broken() || line_tree.root() == nullptr || line_tree.root()->entries().size() != 1) continue;
    if (!has_entry(after.properties(), from, line_tree.root()->entries().front())) return false;
  }
  return true;
}

/// With the fences. JSON has none, and what is inserted right behind its block is of the body.
Span fenced(const FrontMatter& front_matter) {
  const bool has_brackets = front_matter.state == FrontMatter::State::closed && front_matter.closer.empty();
  return {front_matter.opener.begin, has_brackets ? front_matter.block.end - 1 : front_matter.closer.end};
}

}  // namespace

std::vector<TextEdit> edits_of(const std::vector<Candidate>& candidates) {
  std::vector<TextEdit> edits;
  for (const Candidate& candidate : candidates)
    edits.insert(edits.end(), candidate.fix->edits.begin(), candidate.fix->edits.end());
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.span < b.span; });
  return edits;
}

bool edits_front_matter(const Note& note, const Candidate& candidate) {
  return Edits({candidate}).touch(fenced(note.front_matter()));
}

bool keeps_meaning(const Note& before, const Note& after, const std::vector<Candidate>& fixes, FixSafety safety) {
  const Edits edits(fixes);
  if (!before.is_broken()) return keeps_block(before, after, edits, safety);
  if (!edits.touch(fenced(before.front_matter()))) return true;
  if (after.is_broken())
    return safety != FixSafety::safe && after.tree().errors().size() < before.tree().errors().size();
  return keeps_plain_lines(before, after, edits);
}

}  // namespace matterlint
