# `cmake --install` gives the program, and the layers as static libraries for find_package(matterlint); packages hold only
# the component `program`.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/matterlint)

# Where a wheel has its programs is up to the installer.
set(program_folder ${CMAKE_INSTALL_BINDIR})
set(private_folder lib/matterlint)
if(SKBUILD)
  set(program_folder ${SKBUILD_SCRIPTS_DIR})
  set(private_folder ${SKBUILD_DATA_DIR}/${private_folder})
endif()

# Debian has md4c only as a shared object. It goes where only this program looks for it.
set_target_properties(matterlint PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/matterlint")
install(TARGETS matterlint DESTINATION ${program_folder} COMPONENT program)
if(matterlint_md4c_file MATCHES "\\.so")
  file(REAL_PATH ${matterlint_md4c_file} md4c)
  cmake_path(GET md4c FILENAME md4c_name)
  string(REGEX REPLACE "(\\.so\\.[0-9]+).*" "\\1" md4c_name ${md4c_name})
  install(FILES ${md4c} DESTINATION ${private_folder} RENAME ${md4c_name} COMPONENT program)
endif()

# The manual page and the completions are what the program says of itself.
if(NOT SKBUILD AND NOT CMAKE_CROSSCOMPILING)
  foreach(made IN ITEMS "man=matterlint.1=${CMAKE_INSTALL_MANDIR}/man1"
                        "completion bash=matterlint=${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
                        "completion zsh=_matterlint=${CMAKE_INSTALL_DATADIR}/zsh/site-functions"
                        "completion fish=matterlint.fish=${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
    string(REGEX MATCH "^(.*)=(.*)=(.*)$" _ "${made}")
    set(made_folder ${CMAKE_MATCH_3})
    set(made_file ${PROJECT_BINARY_DIR}/made/${CMAKE_MATCH_2})
    string(REPLACE " " "\" \"" arguments "${CMAKE_MATCH_1}")
    install(CODE "file(MAKE_DIRECTORY \"${PROJECT_BINARY_DIR}/made\")
      execute_process(COMMAND \"$<TARGET_FILE:matterlint>\" \"${arguments}\" OUTPUT_FILE \"${made_file}\"
        COMMAND_ERROR_IS_FATAL ANY)" COMPONENT program)
    install(FILES ${made_file} DESTINATION ${made_folder} COMPONENT program)
  endforeach()
endif()

get_property(layers GLOBAL PROPERTY MATTERLINT_LAYERS)
list(REMOVE_ITEM layers transcript)
foreach(layer IN LISTS layers)
  install(TARGETS matterlint_${layer} EXPORT matterlint)
  if(NOT layer STREQUAL rules)
    install(DIRECTORY src/${layer} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/matterlint FILES_MATCHING PATTERN *.h)
  endif()
endforeach()
install(EXPORT matterlint NAMESPACE matterlint:: DESTINATION ${package_folder})

file(CONFIGURE OUTPUT matterlintConfig.cmake @ONLY CONTENT [=[
# find_package(matterlint): the layers as matterlint::lint, matterlint::rules, matterlint::schema and so on, and
# matterlint_add_program().
if(NOT DEFINED MATTERLINT_STATIC)
  set(MATTERLINT_STATIC @MATTERLINT_STATIC@)
endif()
include(${CMAKE_CURRENT_LIST_DIR}/libraries.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/matterlint.cmake)
set(matterlint_rules "@matterlint_rules@")
include(${CMAKE_CURRENT_LIST_DIR}/rule_table.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/add_program.cmake)
]=])
write_basic_package_version_file(${PROJECT_BINARY_DIR}/matterlintConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/matterlintConfig.cmake ${PROJECT_BINARY_DIR}/matterlintConfigVersion.cmake
              cmake/libraries.cmake cmake/rule_table.cmake cmake/rule_table.cpp.in cmake/add_program.cmake
        DESTINATION ${package_folder})
# What a program with rules of its own, and the test of these, are made from.
install(FILES src/main.cpp tests/spec_tests.cpp tests/difference.cpp tests/difference.h tests/file_text.cpp tests/file_text.h
        DESTINATION ${package_folder}/src)
