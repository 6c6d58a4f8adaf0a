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

# Rules of others, in a program with those of matterlint. Its own folder shows that nothing else of the project is used.
set(own ${FOLDER}/own-rules)
file(COPY ${CMAKE_CURRENT_LIST_DIR}/../../examples/own-rules DESTINATION ${FOLDER})
function(build_own)  # All, or the targets that are named.
  if(ARGN)
    set(targets --target ${ARGN})
  endif()
  run("" ${CMAKE_COMMAND} --build ${own}/build ${targets})
endfunction()
run("" ${CMAKE_COMMAND} -G ${GENERATOR} -S ${own} -B ${own}/build
  -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_PREFIX_PATH=${FOLDER}/prefix -D CMAKE_BUILD_TYPE=Debug)
build_own()
run("ticket-case +warning +safe .*word-count +info +unsafe" ${own}/build/team-lint rules team)
run("final-newline +info +safe" ${own}/build/team-lint rules final-newline)
run("2 rules, 0 failures" ${own}/build/team-lint_specs)
file(WRITE ${FOLDER}/ticket.md "---\nticket: doc-12\nwords: 2\n---\nTwo words.")
run_to_end(1 "ticket.md:2:9: warning: `doc-12` is not written in capitals .ticket-case.*final-newline"
  ${own}/build/team-lint check ${FOLDER}/ticket.md)

# To add a rule is to add one file.
file(WRITE ${own}/rules/team/shouting.cpp [=[
#include "lint/rule.h"

namespace matterlint::rules::shouting {
namespace {
void check(const Note& note, Report& report);
}

extern constinit const Rule rule = {
    .id = "shouting",
    .summary = "Titles that shout.",
    .since = "1.0",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::tree,
    .docs = R"md(
Nobody likes to be shouted at.

```md bad
---
title: Read this!
       ^^^^^^^^^^ the title shouts
---
```
```md good
---
title: Read this
---
```
)md",
    .check = bind<check>,
};

namespace {
void check(const Note& note, Report& report) {
  const Property* const title = note.find("title");
  if (title != nullptr && title->value().text.ends_with('!')) report.add(title->value().span, "the title shouts");
}
}  // namespace
}  // namespace matterlint::rules::shouting
]=])
build_own()
run("shouting +warning +Titles that shout" ${own}/build/team-lint rules shouting)
run("Nobody likes to be shouted at" ${own}/build/team-lint explain shouting)
run("3 rules, 0 failures" ${own}/build/team-lint_specs)
file(WRITE ${FOLDER}/title.md "---\ntitle: Read this!\n---\n")
run_to_end(1 "title.md:2:8: warning: the title shouts .shouting." ${own}/build/team-lint check ${FOLDER}/title.md)

# Its examples are its tests, and its page is made from it.
run("docs/rules/shouting.md" ${own}/build/team-lint_specs --pages shouting)
file(READ ${own}/rules/team/shouting.cpp rule)
string(REPLACE "the title shouts\n" "the title whispers\n" wrong "${rule}")
file(WRITE ${own}/rules/team/shouting.cpp "${wrong}")
build_own(team-lint_specs)
run_to_end(1 "rules/team/shouting.cpp: does not say what happens" ${own}/build/team-lint_specs shouting)

# A name can be taken once.
file(RENAME ${own}/rules/team/shouting.cpp ${own}/rules/team/final_newline.cpp)
run_to_end(1 "two rules are called `final-newline`" ${CMAKE_COMMAND} ${own}/build)
