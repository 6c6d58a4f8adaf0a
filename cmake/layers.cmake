# matterlint_layer(<name> [USES <layer>...] [LINKS <library>...] [PRIVATE <library>...] [FROM <folder>])
#
# Makes src/<name>/ the library matterlint::<name>. Its files may include headers of the layers it USES, of those
# that they use, its own, and of the libraries that are named here (and fmt); the test layer.<name> fails on any other.
# A layer can only use layers declared above it, so that there are no circles.
function(matterlint_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FROM" "USES;LINKS;PRIVATE")
  if(NOT arg_FROM)
    set(arg_FROM src/${name})
  endif()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${arg_FROM}/*.cpp)
  add_library(matterlint_${name} STATIC ${files})
  add_library(matterlint::${name} ALIAS matterlint_${name})
  target_include_directories(matterlint_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/matterlint>)
  target_compile_features(matterlint_${name} PUBLIC cxx_std_20)
  target_link_libraries(matterlint_${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE} matterlint_flags)
  set_target_properties(matterlint_${name} PROPERTIES LINKER_LANGUAGE CXX EXPORT_NAME ${name})

  set(allowed ${name})
  foreach(layer IN LISTS arg_USES)
    if(NOT TARGET matterlint::${layer})
      message(FATAL_ERROR "Layer ${name} uses ${layer}, which is not declared above it")
    endif()
    target_link_libraries(matterlint_${name} PUBLIC matterlint::${layer})
    get_target_property(below matterlint_${layer} MATTERLINT_ALLOWED)
    list(APPEND allowed ${layer} ${below})
  endforeach()
  list(REMOVE_DUPLICATES allowed)
  set_target_properties(matterlint_${name} PROPERTIES MATTERLINT_ALLOWED "${allowed}")
  set_property(GLOBAL APPEND PROPERTY MATTERLINT_LAYERS ${name})
  list(JOIN allowed "," allowed)
  list(APPEND libraries lib::fmt ${arg_LINKS} ${arg_PRIVATE})
  list(TRANSFORM libraries REPLACE "^lib::" "")
  list(JOIN libraries "," libraries)
  add_test(NAME layer.${name} COMMAND ${CMAKE_COMMAND} -D FOLDER=${PROJECT_SOURCE_DIR}/${arg_FROM} -D ALLOWED=${allowed}
    -D LIBRARIES=${libraries} -P ${PROJECT_SOURCE_DIR}/cmake/check_layer.cmake)
  set_tests_properties(layer.${name} PROPERTIES LABELS layers)
endfunction()
