# The headers of the C++ library that nearly every file includes, compiled once: half of the build time otherwise.
# Every file still includes what it uses; a build without this (as the preset `clang` is) finds those that do not.
option(MATTERLINT_PRECOMPILE "Compile the headers of the C++ library once" ON)

# matterlint_standard_headers(<target> [<option>]): for a target that is compiled with the option, where others are not.
function(matterlint_standard_headers target)
  if(NOT MATTERLINT_PRECOMPILE)
    return()
  endif()
  string(MAKE_C_IDENTIFIER "matterlint_standard_headers${ARGN}" owner)
  if(NOT TARGET ${owner})
    add_library(${owner} OBJECT ${PROJECT_SOURCE_DIR}/cmake/standard_headers.cpp)
    target_link_libraries(${owner} PRIVATE matterlint_flags)
    target_compile_options(${owner} PRIVATE ${ARGN})
    target_precompile_headers(${owner} PRIVATE <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set>
      <span> <string> <string_view> <unordered_map> <utility> <vector>)
  endif()
  target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()

# Files that are compiled as one share the work for their headers: with a dozen a whole build takes half as long, with
# forty a sixth less again, and a change longer. The names that a layer's files have inside differ, therefore.
set(MATTERLINT_UNITY 1 CACHE STRING "How many files to compile as one")

# matterlint_unity(<target> [<most>]): as many of the target's files as one, in parts of about the same size.
function(matterlint_unity target)
  set(most ${MATTERLINT_UNITY})
  if(ARGC GREATER 1 AND ARGV1 LESS most)
    set(most ${ARGV1})
  endif()
  if(most LESS_EQUAL 1)
    return()
  endif()
  get_target_property(files ${target} SOURCES)
  list(LENGTH files count)
  math(EXPR parts "(${count} + ${most} - 1) / ${most}")
  math(EXPR size "(${count} + ${parts} - 1) / ${parts}")
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${size})
endfunction()
