include_guard(GLOBAL)

# matterlint_add_program(<name> RULES <folder>)
#
# A matterlint with the rules <folder>/<group>/<rule_id>.cpp beside those that it has. <name>_specs tests the examples in
# their documentation, and the specifications tests/rules/<id>.md beside the folder; CTest runs it. With --update it
# rewrites them, and with --pages it writes the pages docs/rules/<id>.md.
function(matterlint_add_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "RULES" "")
  set(folder ${arg_RULES})
  cmake_path(ABSOLUTE_PATH folder NORMALIZE)
  matterlint_rule_files(own_rules ${folder})
  if(NOT own_rules)
    message(FATAL_ERROR "matterlint_add_program(${name}): there are no rules <group>/<rule_id>.cpp in ${folder}")
  endif()
  set(table ${CMAKE_CURRENT_BINARY_DIR}/${name}_rule_table.cpp)
  matterlint_rule_table(${table} ${matterlint_rules} ${own_rules})
  list(TRANSFORM own_rules REPLACE "^.*[|]" "")

  add_library(${name}_rules OBJECT ${own_rules} ${table})
  target_link_libraries(${name}_rules PUBLIC matterlint::rules)
  set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/src)
  add_executable(${name} ${sources}/main.cpp)
  target_link_libraries(${name} PRIVATE ${name}_rules matterlint::cli)
  add_executable(${name}_specs ${sources}/spec_tests.cpp ${sources}/difference.cpp ${sources}/file_text.cpp)
  target_link_libraries(${name}_specs PRIVATE ${name}_rules matterlint::spec matterlint::config matterlint::report)
  cmake_path(GET folder PARENT_PATH root)
  target_compile_definitions(${name}_specs PRIVATE MATTERLINT_ROOT="${root}")
  add_test(NAME ${name}.specs COMMAND ${name}_specs)
endfunction()
