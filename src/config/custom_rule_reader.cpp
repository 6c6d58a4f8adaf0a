#include "config/custom_rule_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "config/names.h"
#include "config/rule_examples.h"
#include "config/rule_name.h"
#include "config/rule_options.h"
#include "config/value_reader.h"
#include "text/line_breaker.h"
#include "text/utf8.h"

namespace matterlint::config {
namespace {

constexpr std::string_view kinds = "`schema`, `must-match` or `must-not-match`";

Span head_of_rule(const yaml::Node& item) {
  return item.entries().empty() ? item.span : item.entries().front().key.span;
}

/// Where a byte of a scalar's text is written; the scalar where it is written in another way than it reads.
Span place_in(const Document& document, const yaml::Node& scalar, std::size_t offset) {
  if (slice(document.text(), scalar.span) != scalar.text || offset >= scalar.text.size()) return scalar.span;
  const std::size_t begin = scalar.span.begin + offset;
  return span_of(begin, begin + first_code_point(scalar.text.substr(offset)).size);
}

/// One line without a period, as messages are.
std::string as_message(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

constexpr std::array<CustomRuleReader::Key, 16> CustomRuleReader::all_keys = {
    {{"id", &CustomRuleReader::read_id},
     {"summary", &CustomRuleReader::read_summary},
     {"description", &CustomRuleReader::read_description},
     {"message", &CustomRuleReader::read_message},
     {"severity", &CustomRuleReader::read_severity},
     {"properties", &CustomRuleReader::read_properties},
     {"roles", &CustomRuleReader::read_roles},
     {"body", &CustomRuleReader::read_body},
     {"when", &CustomRuleReader::read_when},
     {"unless", &CustomRuleReader::read_unless},
     {"schema", &CustomRuleReader::read_schema},
     {"must-match", &CustomRuleReader::read_must_match},
     {"must-not-match", &CustomRuleReader::read_must_not_match},
     {"replacement", &CustomRuleReader::read_replacement},
     {"fix", &CustomRuleReader::read_fix},
     {"examples", &CustomRuleReader::read_examples}}};

std::optional<RuleEntry> CustomRuleReader::read(const yaml::Node& item) {
  rule_ = std::make_shared<CustomRule>();
  summary_.clear();
  description_.clear();
  severity_ = Severity::warning;
  kind_.reset();
  examples_.clear();
  for_each_entry(document_, item, "a custom rule is a mapping with `id`, `message` and what it asks for",
                 [this](const yaml::Entry& entry) { read_key(entry); });
  if (!item.is_mapping()) return std::nullopt;
  check_whole(item);
  const yaml::Entry* const id = item.find("id");
  if (id == nullptr || rule_->id.empty()) return std::nullopt;
  return RuleEntry{
      .rule = &custom_.rules.add(info(item)), .span = id->value.span, .severity = severity_, .options = nullptr};
}

void CustomRuleReader::read_key(const yaml::Entry& entry) {
  std::vector<std::string_view> known;
  for (const Key& key : all_keys) {
    if (key.name == entry.key.text) return (this->*key.read)(entry);
    known.push_back(key.name);
  }
  document_.error(entry.key.span, "a custom rule has no key `" + std::string(entry.key.text) + "`" +
                                      did_you_mean(entry.key.text, known));
}

void CustomRuleReader::read_id(const yaml::Entry& entry) {
  if (!expect_text(document_, entry.value, "the `id` of a rule is a name such as `title-too-long`")) return;
  const std::string mistake = mistake_in_rule_name(entry.value.text, custom_.rules);
  if (!mistake.empty()) return document_.error(entry.value.span, mistake);
  rule_->id = entry.value.text;
}

void CustomRuleReader::read_summary(const yaml::Entry& entry) {
  if (expect_text(document_, entry.value, "`summary` is one sentence")) summary_ = trim(entry.value.text);
}

void CustomRuleReader::read_description(const yaml::Entry& entry) {
  if (expect_text(document_, entry.value, "`description` is text")) description_ = entry.value.text;
}

void CustomRuleReader::read_message(const yaml::Entry& entry) {
  if (!expect_text(document_, entry.value, "`message` is text")) return;
  const std::string message = as_message(entry.value.text);
  if (message.empty()) return document_.error(entry.value.span, "`message` says nothing");
  if (message.find('\n') != std::string::npos)
    return document_.error(entry.value.span,
                           "`message` is one line; what is to be said beside it is the `description`");
  rule_->message = MessageTemplate(message);
  if (summary_.empty()) summary_ = message;
}

void CustomRuleReader::read_severity(const yaml::Entry& entry) {
  severity_ = config::read_severity(document_, entry.value).value_or(severity_);
}

void CustomRuleReader::read_properties(const yaml::Entry& entry) {
  for (const Name& name : read_some_names(document_, entry, "`properties` is a list of names of properties"))
    rule_->properties.add(name.text);
}

void CustomRuleReader::unknown_name(const Name& name, std::string_view what,
                                    const std::vector<std::string_view>& known) {
  document_.error(name.span,
                  "unknown " + std::string(what) + " `" + name.text + "`" + did_you_mean_one_of(name.text, known));
}

void CustomRuleReader::read_roles(const yaml::Entry& entry) {
  for (const Name& name : read_some_names(document_, entry, "`roles` is a list of roles of properties")) {
    if (const auto role = find_name<Role>(role_names, name.text)) {
      rule_->roles.push_back(*role);
    } else {
      unknown_name(name, "role", {role_names.begin(), role_names.end()});
    }
  }
}

void CustomRuleReader::read_body(const yaml::Entry& entry) {
  for (const Name& name : read_some_names(document_, entry, "`body` is a list of parts of the body")) {
    if (const auto part = find_name<BodyPart>(body_part_names, name.text)) {
      rule_->body.push_back(*part);
    } else {
      unknown_name(name, "part of the body", {body_part_names.begin(), body_part_names.end()});
    }
  }
}

void CustomRuleReader::read_when(const yaml::Entry& entry) {
  read_condition(entry, rule_->when);
}

void CustomRuleReader::read_unless(const yaml::Entry& entry) {
  read_condition(entry, rule_->unless);
}

void CustomRuleReader::read_condition(const yaml::Entry& entry, std::optional<Condition>& condition) {
  const std::string name = "`" + std::string(entry.key.text) + "`";
  condition.emplace();
  for_each_entry(document_, entry.value, name + " is a mapping with `files`, `schema` or both",
                 [&](const yaml::Entry& inner) {
                   if (inner.key.text == "files") {
                     for (const Name& glob : read_some_names(document_, inner, "`files` is a list of globs"))
                       condition->files.emplace_back(glob.text);
                   } else if (inner.key.text == "schema") {
                     condition->has_schema = take_schema(inner.value, &condition->schema);
                   } else {
                     document_.error(inner.key.span, name + " has no key `" + std::string(inner.key.text) + "`" +
                                                         did_you_mean_one_of(inner.key.text, {"files", "schema"}));
                   }
                 });
  if (entry.value.is_null() || (entry.value.is_mapping() && entry.value.size() == 0))
    document_.error(entry.key.span, name + " says nothing; it has `files`, `schema` or both");
}

bool CustomRuleReader::take_schema(const yaml::Node& value, const schema::Schema** place) {
  const bool is_schema = value.is_mapping() || value.kind == yaml::Kind::boolean;
  if (!is_schema && !expect_text(document_, value, "`schema` is a JSON Schema, or the name of one")) return false;
  custom_.schemas.push_back({&value, &document_, rule_, place});
  return true;
}

/// What a rule asks for is one thing.
void CustomRuleReader::take_kind(const yaml::Entry& entry, CustomRule::Kind kind) {
  if (kind_)
    return document_.error(entry.key.span, "a rule has one of " + std::string(kinds) + ", and this one has `" +
                                               kind_->text + "` already; make it two rules");
  kind_ = {std::string(entry.key.text), entry.key.span};
  rule_->kind = kind;
}

void CustomRuleReader::read_schema(const yaml::Entry& entry) {
  take_kind(entry, CustomRule::Kind::schema);
  take_schema(entry.value, &rule_->schema);
}

void CustomRuleReader::read_must_match(const yaml::Entry& entry) {
  read_pattern(entry, CustomRule::Kind::must_match);
}

void CustomRuleReader::read_must_not_match(const yaml::Entry& entry) {
  read_pattern(entry, CustomRule::Kind::must_not_match);
}

void CustomRuleReader::read_pattern(const yaml::Entry& entry, CustomRule::Kind kind) {
  take_kind(entry, kind);
  if (!entry.value.is_scalar() || entry.value.is_null())
    return report_kind(document_, entry.value, "`" + std::string(entry.key.text) + "` is a regular expression");
  if (entry.value.text.empty())
    return document_.error(entry.value.span,
                           "`" + std::string(entry.key.text) + "` is empty, and what is empty matches everywhere");
  Pattern::Error error;
  std::optional<Pattern> pattern = Pattern::compile(entry.value.text, &error);
  if (pattern) {
    rule_->pattern = std::move(pattern);
    return;
  }
  document_.error(place_in(document_, entry.value, error.offset),
                  (error.is_limit ? "this regular expression can not be used: " : "this is no regular expression: ") +
                      error.message);
}

/// The pattern that it belongs to may stand below; see check_replacement().
void CustomRuleReader::read_replacement(const yaml::Entry& entry) {
  if (!entry.value.is_scalar()) report_kind(document_, entry.value, "`replacement` is text");
}

void CustomRuleReader::read_fix(const yaml::Entry& entry) {
  if (entry.value.text == "safe" || entry.value.text == "unsafe") {
    rule_->fix = entry.value.text == "safe" ? FixSafety::safe : FixSafety::unsafe;
  } else {
    document_.error(entry.value.span, "`fix` is `safe` or `unsafe`, and says of which kind the replacement is");
  }
}

void CustomRuleReader::read_examples(const yaml::Entry& entry) {
  examples_ = config::read_examples(document_, entry.value);
}

void CustomRuleReader::check_whole(const yaml::Node& item) {
  for (const std::string_view key : {"id", "message"})
    if (item.find(key) == nullptr)
      document_.error(head_of_rule(item), "a custom rule needs the key `" + std::string(key) + "`");
  check_kind(item);
  check_replacement(item);
  check_message(item);
}

void CustomRuleReader::check_kind(const yaml::Node& item) {
  if (!kind_)
    return document_.error(head_of_rule(item), "a custom rule needs something to ask for: " + std::string(kinds));
  if (rule_->kind != CustomRule::Kind::schema && rule_->reads_front_matter() && item.find("properties") == nullptr &&
      item.find("roles") == nullptr && item.find("body") == nullptr)
    document_.error(kind_->span, "`" + kind_->text + "` needs something to look at: `properties`, `roles` or `body`");
}

void CustomRuleReader::check_replacement(const yaml::Node& item) {
  const yaml::Entry* const replacement = item.find("replacement");
  const yaml::Entry* const fix = item.find("fix");
  if (replacement == nullptr) {
    if (fix != nullptr) document_.error(fix->key.span, "`fix` is about a `replacement`, and this rule has none");
    return;
  }
  if (kind_ && rule_->kind != CustomRule::Kind::must_not_match)
    return document_.error(replacement->key.span,
                           "`replacement` is for what `must-not-match` finds; `" + kind_->text + "` finds no text");
  if (!rule_->pattern || !replacement->value.is_scalar()) return;
  Replacement::Error error;
  rule_->replacement = Replacement::compile(replacement->value.text, *rule_->pattern, error);
  if (!rule_->replacement)
    return document_.error(place_in(document_, replacement->value, error.offset),
                           "`" + std::string(replacement->value.text) + "` " + error.message);
  const std::string_view breaker = line_breaker_in(replacement->value.text);
  if (rule_->fix == FixSafety::safe && !breaker.empty())
    document_.error(fix->value.span, "a fix that writes " + std::string(breaker) + " can not be `safe`");
}

void CustomRuleReader::check_message(const yaml::Node& item) {
  const yaml::Entry* const message = item.find("message");
  const auto& known = MessageTemplate::placeholders;
  for (const std::string& word : rule_->message.words()) {
    const std::string name = "`{" + word + "}`";
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      document_.error(message->value.span,
                      "`message` has no word for " + name + did_you_mean_one_of(word, {known.begin(), known.end()}));
    } else if (word == "reason" && kind_ && rule_->kind != CustomRule::Kind::schema) {
      document_.error(message->value.span, name + " is what a schema says, and this rule has none");
    } else if (word == "replacement" && item.find("replacement") == nullptr) {
      document_.error(message->value.span, name + " stands in the message, and this rule has no `replacement`");
    }
  }
}

RuleInfo CustomRuleReader::info(const yaml::Node& item) const {
  RuleInfo info;
  info.id = rule_->id;
  info.group = "custom";
  info.summary = summary_;
  info.docs = docs_of(description_, examples_, rule_->fix);
  info.file = document_.path() + ":" + std::to_string(document_.line_of(head_of_rule(item)));
  info.fix = item.find("replacement") == nullptr ? FixSafety::none : rule_->fix;
  info.reads = rule_->reads();
  info.severity = severity_;
  for (const WrittenExample& example : examples_) info.examples.push_back(specified(example, rule_->fix));
  info.make_check = [check = check_of(rule_)](const yaml::Node*) { return check; };
  return info;
}

}  // namespace matterlint::config
