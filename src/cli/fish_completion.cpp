#include "cli/shell_completion.h"
#include "cli/value_words.h"
#include "text/joined.h"

namespace matterlint {
namespace {

std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

/// What follows `complete` for the value: ` -x -a 'words'`.
std::string value_of(const OptionDescription& option, const RuleSet& rules) {
  const ValueWords value = words_for(option.placeholder, rules);
  if (value.kind == ValueWords::Kind::files) return " --force-files";
  if (value.kind == ValueWords::Kind::anything) return "";
  const std::string words = joined(value.words, " ");
  if (value.kind == ValueWords::Kind::list) return " -a '(__matterlint_list " + words + ")'";
  return " -a " + fish_quoted(words);
}

void append_option(std::string& out, const CommandDescription& command, const OptionDescription& option,
                   const RuleSet& rules) {
  const std::string condition =
      command.name.empty() ? "__fish_use_subcommand" : "__fish_seen_subcommand_from " + command.name;
  out += "complete -c matterlint -n " + fish_quoted(condition);
  for (const std::string& name : option.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  const bool takes_files = words_for(option.placeholder, rules).kind == ValueWords::Kind::files;
  if (!option.is_argument() && !option.placeholder.empty()) out += takes_files ? " -r" : " -x";
  if (!option.placeholder.empty()) out += value_of(option, rules);
  out += " -d " + fish_quoted(option.help) + "\n";
}

}  // namespace

std::string fish_completion(const CommandLine& commands, const RuleSet& rules) {
  std::string script =
      "# Completion of matterlint for fish, made by `matterlint completion fish`.\ncomplete -c matterlint -f\n"
      "# Words that go on after the last comma.\nfunction __matterlint_list\n"
      "  set -l begun (string match -r '^.*,' -- (string replace -r '^--[^=]*=' '' -- (commandline -ct)))\n"
      "  printf \"$begun%s\\n\" $argv\nend\n";
  for (const CommandDescription& command : commands)
    if (!command.name.empty())
      script += "complete -c matterlint -n __fish_use_subcommand -a " + command.name + " -d " +
                fish_quoted(command.summary) + "\n";
  for (const CommandDescription& command : commands)
    for (const OptionDescription& option : command.options) append_option(script, command, option, rules);
  return script;
}

}  // namespace matterlint
