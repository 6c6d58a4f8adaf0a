#include "yaml/yaml_cpp_events.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace matterlint::yaml {
namespace {

/// A stream over a text that is not copied.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // Only read from.
    setg(begin, begin, begin + text.size());
  }
};

class Recorder : public YAML::EventHandler {
 public:
  explicit Recorder(std::vector<Event>& events) : events_(events) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t anchor) override { add(Event::Type::null, anchor, "?"); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { add(Event::Type::alias, YAML::NullAnchor, "?"); }
  void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    add(Event::Type::scalar, anchor, tag).text = value;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    add(Event::Type::sequence_start, anchor, tag).is_flow = style == YAML::EmitterStyle::Flow;
  }
  void OnSequenceEnd() override { add(Event::Type::sequence_end, YAML::NullAnchor, "?"); }
  void OnMapStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    add(Event::Type::mapping_start, anchor, tag).is_flow = style == YAML::EmitterStyle::Flow;
  }
  void OnMapEnd() override { add(Event::Type::mapping_end, YAML::NullAnchor, "?"); }

 private:
  Event& add(Event::Type type, YAML::anchor_t anchor, const std::string& tag) {
    Event& event = events_.emplace_back();
    event.type = type;
    event.has_anchor = anchor != YAML::NullAnchor;
    event.tag = tag;
    return event;
  }

  std::vector<Event>& events_;
};

Refusal refusal_at(const YAML::Mark& mark, std::size_t size) {
  return {.offset = mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), size)};
}

}  // namespace

std::optional<Refusal> read_events(std::string_view text, std::vector<Event>& events) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  Recorder recorder(events);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(recorder);
    return std::nullopt;
  } catch (const YAML::DeepRecursion& error) {
    Refusal refusal = refusal_at(error.mark, text.size());
    refusal.is_too_deep = true;
    return refusal;
  } catch (const YAML::ParserException& error) {
    Refusal refusal = refusal_at(error.mark, text.size());
    refusal.is_unknown_alias = error.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR);
    return refusal;
  } catch (const YAML::Exception& error) {
    return refusal_at(error.mark, text.size());
  }
}

}  // namespace matterlint::yaml
