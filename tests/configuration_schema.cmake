# Fails when COMMITTED is not what PROGRAM makes of the rules.
execute_process(COMMAND ${PROGRAM} config --schema OUTPUT_VARIABLE made COMMAND_ERROR_IS_FATAL ANY)
file(READ ${COMMITTED} committed)
if(NOT made STREQUAL committed)
  message(FATAL_ERROR "${COMMITTED} is out of date; ./dev update writes it")
endif()
