# Every file below schemas/ becomes part of the program: a table of name and text, for schema/bundled.h.
file(GLOB_RECURSE data_files RELATIVE ${PROJECT_SOURCE_DIR}/schemas CONFIGURE_DEPENDS
     ${PROJECT_SOURCE_DIR}/schemas/*.json ${PROJECT_SOURCE_DIR}/schemas/*.yaml)
# This one is for editors, and made from the rules: the program can print it.
list(REMOVE_ITEM data_files matterlint.schema.json)
list(SORT data_files)
set(entries "")
foreach(path IN LISTS data_files)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/schemas/${path})
  file(READ ${PROJECT_SOURCE_DIR}/schemas/${path} text)
  string(APPEND entries "    {\"${path}\", R\"matterlint(${text})matterlint\"},\n")
endforeach()
list(LENGTH data_files file_count)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/bundled_files.cpp CONTENT [=[
// Made by cmake/data.cmake from the files in schemas/.
#include <array>

#include "schema/bundled.h"

namespace matterlint::schema {

std::span<const BundledFile> bundled_files() {
  static constexpr std::array<BundledFile, @file_count@> files = {{
@entries@  }};
  return files;
}

}  // namespace matterlint::schema
]=] @ONLY)
target_sources(matterlint_schema PRIVATE ${PROJECT_BINARY_DIR}/bundled_files.cpp)
