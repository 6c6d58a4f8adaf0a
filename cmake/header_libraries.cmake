# The libraries that are headers only: lib::<name>. Whoever uses an installed matterlint needs none of them.

# matterlint_headers(<name> [<imported target>...])
function(matterlint_headers name)
  add_library(lib::${name} INTERFACE IMPORTED GLOBAL)
  set_target_properties(lib::${name} PROPERTIES MATTERLINT_HEADERS_ONLY ON)
  foreach(target IN LISTS ARGN)
    target_include_directories(lib::${name} SYSTEM INTERFACE $<TARGET_PROPERTY:${target},INTERFACE_INCLUDE_DIRECTORIES>)
    target_compile_definitions(lib::${name} INTERFACE $<TARGET_PROPERTY:${target},INTERFACE_COMPILE_DEFINITIONS>)
  endforeach()
endfunction()

find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(valijson REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(tomlplusplus REQUIRED)

matterlint_headers(fmt)
matterlint_headers(json nlohmann_json::nlohmann_json)
matterlint_headers(valijson valijson)
matterlint_headers(cli11 CLI11::CLI11)
matterlint_headers(toml tomlplusplus::tomlplusplus)
target_compile_definitions(lib::valijson INTERFACE VALIJSON_USE_EXCEPTIONS=1)
