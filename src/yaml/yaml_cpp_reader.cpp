#include <algorithm>

#include "text/utf8.h"
#include "yaml/aligner.h"
#include "yaml/reader.h"
#include "yaml/tokenizer.h"
#include "yaml/yaml_cpp_events.h"

namespace matterlint::yaml {
namespace {

/// yaml-cpp takes 0.1 us a byte.
constexpr std::size_t max_size = std::size_t{4} << 20U;

}  // namespace

void read_with_yaml_cpp(std::string_view text, Span block, Tree& tree) {
  tree.clear(Language::yaml);
  tokenize(text, block, tree.token_buffer());
  std::vector<Event> events;
  const auto refusal = read_events(slice(text, block), events);
  if (refusal) {
    tree.add_error({span_of(block.begin + refusal->offset, block.begin + refusal->offset), "this can not be read"});
    return;
  }
  const auto error = Aligner(text, events, true, tree).align();
  if (error) tree.add_error(*error);
}

}  // namespace matterlint::yaml
