# Checks many copies of NOTES with PROGRAM (all rules, and SCHEMA, which no note fits; without their own configuration)
# on one thread and on eight, and compares what is said, with --verbose too; then does the same with fixes, and compares
# what is written.
cmake_minimum_required(VERSION 3.25)

function(make_notes folder)
  file(REMOVE_RECURSE ${folder})
  foreach(copy RANGE 1 20)
    file(COPY ${NOTES}/ DESTINATION ${folder}/${copy})
  endforeach()
endfunction()

# What the program says in a folder, on so many threads.
function(check result folder jobs)
  execute_process(COMMAND ${PROGRAM} check --isolated --preset all --schema ${SCHEMA} --format json --exit-zero
    --jobs ${jobs} ${ARGN} WORKING_DIRECTORY ${folder}
    OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE code)
  if(NOT code EQUAL 0 AND NOT code EQUAL 1)
    message(FATAL_ERROR "[${code}]\n${errors}")
  endif()
  set(${result} "${output}${errors}" PARENT_SCOPE)
endfunction()

# What --verbose says in a folder, in order and without the times that it took, on so many threads.
function(verbose_lines result folder jobs)
  execute_process(COMMAND ${PROGRAM} check --isolated --preset all --exit-zero --verbose --jobs ${jobs}
    WORKING_DIRECTORY ${folder} OUTPUT_QUIET ERROR_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "time: [^\n]*|  +[0-9.]+ +[0-9.]+ %" "" text "${text}")
  string(REPLACE "\n" ";" lines "${text}")
  list(SORT lines)
  set(${result} "${lines}" PARENT_SCOPE)
endfunction()

# The checksums of all files below a folder.
function(checksums result folder)
  file(GLOB_RECURSE files RELATIVE ${folder} ${folder}/*)
  set(sums "")
  foreach(file IN LISTS files)
    file(SHA256 ${folder}/${file} sum)
    string(APPEND sums "${file} ${sum}\n")
  endforeach()
  set(${result} "${sums}" PARENT_SCOPE)
endfunction()

function(expect_equal one many what)
  if("${one}" STREQUAL "" OR NOT "${one}" STREQUAL "${many}")
    message(FATAL_ERROR "${what} on one thread:\n${one}\non eight:\n${many}")
  endif()
endfunction()

make_notes(${FOLDER}/one)
make_notes(${FOLDER}/many)
check(one ${FOLDER}/one 1)
check(many ${FOLDER}/many 8)
expect_equal("${one}" "${many}" "check says")
verbose_lines(one ${FOLDER}/one 1)
verbose_lines(many ${FOLDER}/many 8)
expect_equal("${one}" "${many}" "check --verbose says")
check(one ${FOLDER}/one 1 --fix --unsafe-fixes)
check(many ${FOLDER}/many 8 --fix --unsafe-fixes)
expect_equal("${one}" "${many}" "check --fix says")
checksums(one ${FOLDER}/one)
checksums(many ${FOLDER}/many)
expect_equal("${one}" "${many}" "check --fix writes")
