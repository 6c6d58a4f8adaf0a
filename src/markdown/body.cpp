#include "markdown/body.h"

namespace matterlint::markdown {

void Body::read(std::string_view /*text*/, Span body, Flavor /*flavor*/) { span_ = body; }

}  // namespace matterlint::markdown
