# Installs the build in BUILD below FOLDER, builds a program that uses the libraries, and runs both programs.
cmake_minimum_required(VERSION 3.25)

# run(<expected in the output> <command>...)
function(run expected)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
  if(NOT result EQUAL 0 OR NOT output MATCHES "${expected}")
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\n${output}\n[${result}], but expected: ${expected}")
  endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
run("" ${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/prefix)
run("matterlint [0-9]+\\.[0-9]+" ${FOLDER}/prefix/bin/matterlint --version)
run("" ${CMAKE_COMMAND} -G ${GENERATOR} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${FOLDER}/consumer
  -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_PREFIX_PATH=${FOLDER}/prefix -D CMAKE_BUILD_TYPE=Debug)
run("" ${CMAKE_COMMAND} --build ${FOLDER}/consumer)
run("a.md:4: the last line has no line ending .final-newline." ${FOLDER}/consumer/consumer)
