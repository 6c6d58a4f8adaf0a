# The headers of the C++ library that nearly every file includes, compiled once: half of the build time otherwise.
# Every file still includes what it uses; a build without this (as the preset `clang` is) finds those that do not.
option(MATTERLINT_PRECOMPILE "Compile the headers of the C++ library once" ON)

# matterlint_standard_headers(<target> [<option>]): for a target that is compiled with the option, where others are not.
function(matterlint_standard_headers target)
  if(NOT MATTERLINT_PRECOMPILE)
    return()
  endif()
  string(MAKE_C_IDENTIFIER "MATTERLINT_STANDARD_HEADERS${ARGN}" property)
  get_property(owner GLOBAL PROPERTY ${property})
  if(owner)
    target_precompile_headers(${target} REUSE_FROM ${owner})
    return()
  endif()
  set_property(GLOBAL PROPERTY ${property} ${target})
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set>
    <span> <string> <string_view> <unordered_map> <utility> <vector>)
endfunction()

# Files that are compiled as one share the work for their headers: a whole build takes half as long, a change longer.
option(MATTERLINT_UNITY "Compile several files as one" OFF)

# matterlint_unity(<target>): allows it for the target's files.
function(matterlint_unity target)
  if(MATTERLINT_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
  endif()
endfunction()
