# Installs the build in BUILD below FOLDER, builds the examples that use the libraries, and runs all programs.
cmake_minimum_required(VERSION 3.25)

# run_to_end(<exit code> <expected in the output> <command>...)
function(run_to_end code expected)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
  if(NOT result EQUAL ${code} OR NOT output MATCHES "${expected}")
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\n${output}\n[${result}], but expected: ${expected} [${code}]")
  endif()
endfunction()
function(run expected)
  run_to_end(0 "${expected}" ${ARGN})
endfunction()

file(REMOVE_RECURSE ${FOLDER})
run("" ${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/prefix)
run("matterlint [0-9]+\\.[0-9]+" ${FOLDER}/prefix/bin/matterlint --version)
run("" ${CMAKE_COMMAND} -G ${GENERATOR} -S ${CMAKE_CURRENT_LIST_DIR}/../../examples/library -B ${FOLDER}/library
  -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_PREFIX_PATH=${FOLDER}/prefix -D CMAKE_BUILD_TYPE=Debug)
run("" ${CMAKE_COMMAND} --build ${FOLDER}/library)
run("a.md:4: the last line has no line ending .final-newline." ${FOLDER}/library/lint_text)

set(validate ${FOLDER}/library/validate_note)
file(WRITE ${FOLDER}/post.schema.json [=[{"properties": {"rating": {"$ref": "bundled:clipping#/properties/words"}}}]=])
file(WRITE ${FOLDER}/good.md "---\nrating: 4\n---\n")
file(WRITE ${FOLDER}/bad.md "---\ntitle: A\nrating: four\n---\n")
file(WRITE ${FOLDER}/wrong.schema.json "{\n\"minimum\": \"one\"}")
run("" ${validate} ${FOLDER}/post.schema.json ${FOLDER}/good.md)
run_to_end(1 "bad.md:3:9: `rating` must be a whole number; it is the text `four`"
  ${validate} ${FOLDER}/post.schema.json ${FOLDER}/bad.md)
run_to_end(2 "wrong.schema.json:2: `minimum`" ${validate} ${FOLDER}/wrong.schema.json ${FOLDER}/good.md)
