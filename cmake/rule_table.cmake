# The table of all rules is made from the files that they stand in. Installed with the package too, for rules of others.
include_guard(GLOBAL)

# matterlint_rule_files(<variable> <folder>): the rules <folder>/<group>/<rule_id>.cpp, each as "rule_id|path|file"; the
# path begins with the folder's own name.
function(matterlint_rule_files variable folder)
  cmake_path(ABSOLUTE_PATH folder NORMALIZE)
  cmake_path(GET folder FILENAME name)
  file(GLOB files RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/*/*.cpp)
  set(rules "")
  foreach(path IN LISTS files)
    cmake_path(GET path STEM rule)
    list(APPEND rules "${rule}|${name}/${path}|${folder}/${path}")
  endforeach()
  set(${variable} "${rules}" PARENT_SCOPE)
endfunction()

# matterlint_rule_table(<output> <rule>...): writes a source file that defines builtin_rules(). Each file defines
# `extern constinit const Rule rules::rule_id::rule`; two rules of one name would be one symbol.
function(matterlint_rule_table output)
  set(sorted ${ARGN})
  list(SORT sorted)
  set(declarations "")
  set(entries "")
  set(last "")
  foreach(rule IN LISTS sorted)
    string(REGEX MATCH "^([^|]*)[|]([^|]*)" _ "${rule}")
    if(CMAKE_MATCH_1 STREQUAL last)
      string(REPLACE "_" "-" id ${last})
      message(FATAL_ERROR "two rules are called `${id}`: ${last_path} and ${CMAKE_MATCH_2}; give your own another name")
    endif()
    set(last ${CMAKE_MATCH_1})
    set(last_path ${CMAKE_MATCH_2})
    string(APPEND declarations "namespace ${last} {\nextern const Rule rule;\n}\n")
    string(APPEND entries "    {&rules::${last}::rule, \"${last_path}\"},\n")
  endforeach()
  list(LENGTH sorted rule_count)
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/rule_table.cpp.in ${output} @ONLY)
endfunction()
