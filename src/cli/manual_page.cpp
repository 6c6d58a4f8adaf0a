#include "cli/manual_page.h"

#include "source/version.h"

namespace matterlint {
namespace {

/// Text of a line: what roff would take for a command, a hyphen or a quote is none.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\'') {
      out += "\\(aq";
    } else if (c == '`') {
      out += "\\(ga";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') ? "\\&" + out : out;
}

std::string bold(std::string_view text) {
  return "\\fB" + roff(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + roff(text) + "\\fR";
}

/// A term and what it means.
void append_item(std::string& out, const std::string& term, std::string_view meaning) {
  out += ".TP\n" + term + "\n" + roff(meaning) + (meaning.ends_with('.') ? "" : ".") + "\n";
}

void append_option(std::string& out, const OptionDescription& option) {
  std::string term;
  for (const std::string& name : option.names) term += (term.empty() ? "" : ", ") + bold(name);
  if (!option.placeholder.empty()) term += (term.empty() ? "" : " ") + italic(option.placeholder);
  append_item(out, term, option.help);
}

void append_command(std::string& out, const CommandDescription& command) {
  out += ".SS \"matterlint " + roff(command.name) + "\"\n" + roff(command.summary) + ".\n";
  for (const OptionDescription& option : command.options)
    if (option.is_argument()) append_option(out, option);
  std::string group = "Options";
  for (const OptionDescription& option : command.options) {
    if (option.is_argument() || option.names.front() == "--help") continue;
    if (option.group != group) out += ".PP\n" + roff(option.group) + ":\n";
    group = option.group;
    append_option(out, option);
  }
}

}  // namespace

std::string manual_page(const CommandLine& commands) {
  const CommandDescription& program = commands.front();
  std::string page = ".TH MATTERLINT 1 \"\" \"matterlint " + roff(program_version()) + "\" \"User Commands\"\n";
  page += ".SH NAME\nmatterlint \\- lints and validates the front matter of Markdown notes\n";
  page += ".SH SYNOPSIS\n.B matterlint\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n";
  page += ".SH DESCRIPTION\n" + roff(program.summary) +
          ".\nWhat a command prints for people goes to standard error where standard output has another use.\n";
  page += ".SH OPTIONS\n";
  for (const OptionDescription& option : program.options) append_option(page, option);
  page += ".SH COMMANDS\n";
  for (const CommandDescription& command : commands)
    if (!command.name.empty()) append_command(page, command);
  page += ".SH \"EXIT STATUS\"\n";
  append_item(page, "0", "Nothing was found that fails");
  append_item(page, "1", "There are findings, or with --diff something would change");
  append_item(page, "2", "The job could not be done: usage, configuration, a schema, or a file that can not be read");
  page += ".SH FILES\n";
  append_item(page, roff("matterlint.yaml"), "The configuration; the one nearest above a note holds for it");
  page += ".SH ENVIRONMENT\n";
  append_item(page, "NO_COLOR, CLICOLOR_FORCE", "No colours, or colours everywhere, unless --color says otherwise");
  append_item(page, "SOURCE_DATE_EPOCH", "What time it is, in seconds since 1970");
  return page;
}

}  // namespace matterlint
