// The compiled half of fmt, built once: Debian has no static library of it, and FMT_HEADER_ONLY would compile this
// into every file that formats a message.
#include <fmt/format-inl.h>
