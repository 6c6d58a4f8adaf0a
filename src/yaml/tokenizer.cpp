#include "yaml/tokenizer.h"

#include "yaml/lexer.h"

namespace matterlint::yaml {

void tokenize(std::string_view text, Span block, std::vector<Token>& out) {
  Lexer(text, block, out).run();
}

}  // namespace matterlint::yaml
