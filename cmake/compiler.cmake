# The flags that all of matterlint's own code is built with.
add_library(matterlint_flags INTERFACE)
target_compile_options(matterlint_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor)
# GCC 12 warns of copies that std::string never makes (GCC bugs 105329, 105651 and 105762).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(matterlint_flags INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(MATTERLINT_UNITY GREATER 1)
  # What files have inside is not seen by each other, whatever the compiler thinks. Rules have a namespace each.
  set(is_rules $<STREQUAL:$<TARGET_PROPERTY:NAME>,matterlint_rules>)
  target_compile_options(matterlint_flags INTERFACE $<$<NOT:${is_rules}>:-Wno-shadow>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(matterlint_flags INTERFACE -Wno-subobject-linkage)
  endif()
endif()
if(MATTERLINT_WERROR)
  target_compile_options(matterlint_flags INTERFACE -Werror)
endif()

if(MATTERLINT_SANITIZE)
  add_compile_options(-fsanitize=${MATTERLINT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # A bad pointer is seen when it is used, too: without checks of each one the tests and their build take four fifths of
  # the time. ./dev fuzz has them.
  if(MATTERLINT_NO_SANITIZE)
    add_compile_options(-fno-sanitize=${MATTERLINT_NO_SANITIZE})
  endif()
  add_link_options(-fsanitize=${MATTERLINT_SANITIZE} -no-pie)  # Starts in five sixths of the time.
endif()

# The standard library says where a container is asked for what it does not hold, which sanitizers may not see.
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

# For code in which a run spends no time: to optimise it takes half as long again and gains nothing. With sanitizers it
# takes twice as long; for the templates of the libraries that read schemas, three times.
set(matterlint_quick_build "")
if(MATTERLINT_SANITIZE)
  set(matterlint_quick_build -O0)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(matterlint_quick_build -O1)
endif()

# GCC lets a file grow by two fifths when it inlines, which is too little where the file is forty: with this, a check with
# all rules takes 5 % fewer instructions, with the recommended ones 2 %.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND MATTERLINT_UNITY GREATER 1)
  add_compile_options($<$<CONFIG:Release>:--param=inline-unit-growth=120>)
endif()

# What is never called need not be in the program.
add_compile_options(-ffunction-sections -fdata-sections)
add_link_options(-Wl,--gc-sections)

# The tests are thirty programs: gold, which comes with Debian's and Ubuntu's binutils, links them in a third of the time.
find_program(matterlint_gold ld.gold)
if(MATTERLINT_TESTS AND matterlint_gold)
  add_link_options(-fuse-ld=gold)
endif()

# The program runs on systems with an older C++ library, and starts faster.
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT MATTERLINT_SANITIZE)
  set(matterlint_program_options -static-libstdc++ -static-libgcc)
endif()
