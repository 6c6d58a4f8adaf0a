#include <fmt/core.h>

#include <string>

#include "source/span.h"
