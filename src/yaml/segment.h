#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "yaml/token.h"

namespace matterlint::yaml {

/// A top-level entry or item of a block, with all of its lines: what can be right or wrong by itself.
struct Segment {
  Span span;
  std::size_t first_token = 0;
  std::size_t end_token = 0;
};

/// Cuts a block where its lines are least indented and begin something.
std::vector<Segment> segments_of(Span block, std::span<const Token> tokens);

}  // namespace matterlint::yaml
