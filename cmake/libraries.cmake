# The libraries that matterlint's own are linked with, each under one name: lib::<name>. Installed with the package too,
# so that a project that uses matterlint finds them where it is built.
include_guard(GLOBAL)
find_package(Threads REQUIRED)

# matterlint_library(<name> <file stem> [<more stems>...])
# Static where MATTERLINT_STATIC asks for it and there is an archive, else shared.
function(matterlint_library name)
  add_library(lib::${name} INTERFACE IMPORTED GLOBAL)
  foreach(stem IN LISTS ARGN)
    set(names ${stem})
    if(MATTERLINT_STATIC)
      set(names lib${stem}.a ${stem})
    endif()
    find_library(matterlint_${stem}_file NAMES ${names} REQUIRED)
    mark_as_advanced(matterlint_${stem}_file)
    target_link_libraries(lib::${name} INTERFACE ${matterlint_${stem}_file})
  endforeach()
endfunction()

matterlint_library(pcre2 pcre2-8)
matterlint_library(utf8proc utf8proc)
matterlint_library(yaml-cpp yaml-cpp)
matterlint_library(boost_url boost_url)
matterlint_library(psl psl)
matterlint_library(idn2 idn2 unistring)
matterlint_library(md4c md4c)
target_compile_definitions(lib::pcre2 INTERFACE PCRE2_CODE_UNIT_WIDTH=8 PCRE2_STATIC)
target_compile_definitions(lib::utf8proc INTERFACE UTF8PROC_STATIC)
