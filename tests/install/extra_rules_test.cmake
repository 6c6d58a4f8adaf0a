# Configures the project with rules of others, MATTERLINT_EXTRA_RULES, below FOLDER: they are part of the table of rules,
# and a name that is taken is an error.
cmake_minimum_required(VERSION 3.25)
set(project ${CMAKE_CURRENT_LIST_DIR}/../..)

# configure(<rules> <result> <output>)
function(configure rules result output)
  execute_process(COMMAND ${CMAKE_COMMAND} -G ${GENERATOR} -S ${project} -B ${FOLDER}/build -D MATTERLINT_TESTS=OFF
    -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_BUILD_TYPE=Debug -D MATTERLINT_EXTRA_RULES=${rules}
    OUTPUT_VARIABLE text ERROR_VARIABLE text RESULT_VARIABLE code)
  string(REGEX REPLACE "[ \n]+" " " text "${text}")  # CMake breaks long messages into lines.
  set(${result} ${code} PARENT_SCOPE)
  set(${output} "${text}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${FOLDER})
configure(${project}/examples/own-rules/rules code output)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${output}")
endif()
file(READ ${FOLDER}/build/rule_table.cpp table)
foreach(expected IN ITEMS "{&rules::ticket_case::rule, \"rules/team/ticket_case.cpp\"}"
                          "{&rules::final_newline::rule, \"rules/text/final_newline.cpp\"}")
  string(FIND "${table}" "${expected}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "${expected} is not in the table of rules:\n${table}")
  endif()
endforeach()
file(READ ${FOLDER}/build/compile_commands.json commands)
if(NOT commands MATCHES "own-rules/rules/team/word_count.cpp")
  message(FATAL_ERROR "the rules of others are not compiled")
endif()

file(COPY ${project}/rules/text/final_newline.cpp DESTINATION ${FOLDER}/rules/team)
configure(${FOLDER}/rules code output)
if(code EQUAL 0 OR NOT output MATCHES "two rules are called `final-newline`")
  message(FATAL_ERROR "[${code}] ${output}")
endif()
configure(${FOLDER}/nothing code output)
if(code EQUAL 0 OR NOT output MATCHES "there are no rules <group>/<rule_id>.cpp in MATTERLINT_EXTRA_RULES")
  message(FATAL_ERROR "[${code}] ${output}")
endif()
