# Every locale_<code>.cpp defines `constinit const Locale <code>`; this makes the table of them, English first.
function(matterlint_locale_table output)
  set(codes "")
  foreach(path IN LISTS ARGN)
    cmake_path(GET path STEM name)
    string(REGEX REPLACE "^locale_" "" code ${name})
    list(APPEND codes ${code})
  endforeach()
  list(SORT codes)
  list(REMOVE_ITEM codes en)
  list(PREPEND codes en)
  list(LENGTH codes locale_count)
  set(declarations "")
  set(entries "")
  foreach(code IN LISTS codes)
    string(APPEND declarations "extern const Locale ${code};\n")
    string(APPEND entries "      &locales::${code},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${output} CONTENT [=[
// Made by cmake/locales.cmake from the files of languages.
#include <array>

#include "dates/locale.h"

namespace matterlint::dates {
namespace locales {
@declarations@}  // namespace locales

std::span<const Locale* const> all_locales() {
  static constexpr std::array<const Locale*, @locale_count@> all = {
@entries@  };
  return all;
}

}  // namespace matterlint::dates
]=] @ONLY)
endfunction()

file(GLOB locale_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/dates/locale_*.cpp)
matterlint_locale_table(${PROJECT_BINARY_DIR}/locale_table.cpp ${locale_files})
target_sources(matterlint_dates PRIVATE ${PROJECT_BINARY_DIR}/locale_table.cpp)
set_source_files_properties(${PROJECT_BINARY_DIR}/locale_table.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
