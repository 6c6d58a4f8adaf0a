#include "markdown/parts.h"

namespace matterlint::markdown {

void Parts::clear() {
  blocks.clear();
  regions.clear();
  links.clear();
  wikilinks.clear();
  emphases.clear();
  definitions.clear();
  text.clear();
  hard_breaks.clear();
}

}  // namespace matterlint::markdown
