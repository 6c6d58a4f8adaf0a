#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// The difference of two texts as `diff -u` and `git diff` write it, with three lines of context: hunks under
/// `--- a/PATH` and `+++ b/PATH` (an absolute path stands alone), for `git apply` and `patch -p1`. Empty where the
/// texts are equal. Lines end with LF; a last line without one is followed by `\ No newline at end of file`. A path
/// that has a control character, a quote or a backslash is quoted as git does.
///
/// The lines in common are a longest common subsequence (Myers, "An O(ND) difference algorithm and its variations"),
/// but for texts that differ in more than a thousand lines: there the middle is taken as replaced.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

/// A path as these programs take it in the current folder. What stands outside of it has no such name: they take none
/// with `..`, and an absolute one in the root alone.
std::string path_in_diff(const std::string& path);

}  // namespace matterlint
