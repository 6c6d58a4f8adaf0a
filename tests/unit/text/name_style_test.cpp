#include "text/name_style.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;

TEST_CASE("a name is put into a style by its words") {
  struct Case {
    const char* name;
    NameStyle style;
    const char* styled;
  };
  for (const Case& one : {Case{"date created", NameStyle::kebab, "date-created"},
                          {"sourceURLPath", NameStyle::snake, "source_url_path"},
                          {"date-created", NameStyle::camel, "dateCreated"},
                          {"date_created", NameStyle::pascal, "DateCreated"},
                          {"Date Created", NameStyle::lowercase, "date created"},
                          {"og:imageUrl", NameStyle::kebab, "og:image-url"},
                          {"Größe", NameStyle::kebab, "größe"},
                          {"", NameStyle::kebab, ""},
                          {"$", NameStyle::camel, "$"}}) {
    CAPTURE(one.name);
    CHECK(in_style(one.name, one.style) == std::string(one.styled));
    CHECK(is_in_style(one.styled, one.style));
  }
}

TEST_CASE("a name that is in a style stays") {
  CHECK(is_in_style("ms.date", NameStyle::kebab));
  CHECK(is_in_style("sourceURL", NameStyle::camel));
  CHECK(is_in_style("_private", NameStyle::snake));
  CHECK_FALSE(is_in_style("due-date", NameStyle::snake));
  CHECK_FALSE(is_in_style("DueDate", NameStyle::camel));
  CHECK(in_style("due--date", NameStyle::kebab) == "due--date");
}
