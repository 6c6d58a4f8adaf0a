# The page of the format `html` becomes part of the program, with its style and its script, for report/html_page.h.
set(html_folder ${PROJECT_SOURCE_DIR}/src/report/html)
foreach(part html css js)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${html_folder}/page.${part})
  file(READ ${html_folder}/page.${part} ${part})
endforeach()
string(REPLACE "@style@" "${css}" html "${html}")
string(REPLACE "@script@" "${js}" html "${html}")
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/html_page.cpp CONTENT [=[
// Made by cmake/html_report.cmake from the files in src/report/html.
#include "report/html_page.h"

namespace matterlint {

std::string_view html_page() {
  return R"matterlint(@html@)matterlint";
}

}  // namespace matterlint
]=] @ONLY)
target_sources(matterlint_report PRIVATE ${PROJECT_BINARY_DIR}/html_page.cpp)
