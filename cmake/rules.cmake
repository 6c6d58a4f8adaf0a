# Rules of others that are to be part of the program, beside those in rules/.
set(MATTERLINT_EXTRA_RULES "" CACHE PATH "A folder of rules of your own: <group>/<rule_id>.cpp")

include(cmake/rule_table.cmake)
matterlint_rule_files(matterlint_rules ${PROJECT_SOURCE_DIR}/rules)
if(MATTERLINT_EXTRA_RULES)
  matterlint_rule_files(extra_rules ${MATTERLINT_EXTRA_RULES})
  if(NOT extra_rules)
    message(FATAL_ERROR "there are no rules <group>/<rule_id>.cpp in MATTERLINT_EXTRA_RULES, ${MATTERLINT_EXTRA_RULES}")
  endif()
  list(APPEND matterlint_rules ${extra_rules})
  list(TRANSFORM extra_rules REPLACE "^.*[|]" "")
  target_sources(matterlint_rules PRIVATE ${extra_rules})
endif()
matterlint_rule_table(${PROJECT_BINARY_DIR}/rule_table.cpp ${matterlint_rules})
target_sources(matterlint_rules PRIVATE ${PROJECT_BINARY_DIR}/rule_table.cpp)
# A program with rules of its own brings a table of its own, and takes nothing from this file.
set_source_files_properties(${PROJECT_BINARY_DIR}/rule_table.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
