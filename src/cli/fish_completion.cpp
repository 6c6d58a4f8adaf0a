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
std::string value_for_fish(const OptionDescription& option, const RuleSet& rules) {
  const ValueWords value = words_for(option.placeholder, rules);
  if (value.kind == ValueWords::Kind::files) return " --force-files";
  if (value.kind == ValueWords::Kind::anything) return "";
  const std::string words = joined(value.words, " ");
  if (value.kind == ValueWords::Kind::list) return " -a '(__matterlint_list " + words + ")'";
  return " -a " + fish_quoted(words);
}

/// When a command's options and its commands are to be offered.
std::string condition_for(const CommandLine& commands, const CommandDescription& command) {
  if (command.name.empty()) return "__fish_use_subcommand";
  const std::size_t blank = command.name.find(' ');
  std::string condition = "__fish_seen_subcommand_from " + command.name.substr(0, blank);
  if (blank != std::string::npos) condition += "; and __fish_seen_subcommand_from " + command.name.substr(blank + 1);
  std::string inner;
  for (const CommandDescription* const one : commands_of(commands, command.name)) inner += " " + one->word();
  return inner.empty() ? condition : condition + "; and not __fish_seen_subcommand_from" + inner;
}

void append_option(std::string& out, const std::string& condition, const OptionDescription& option,
                   const RuleSet& rules) {
  out += "complete -c matterlint -n " + fish_quoted(condition);
  for (const std::string& name : option.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  const bool takes_files = words_for(option.placeholder, rules).kind == ValueWords::Kind::files;
  if (!option.is_argument() && !option.placeholder.empty()) out += takes_files ? " -r" : " -x";
  if (!option.placeholder.empty()) out += value_for_fish(option, rules);
  out += " -d " + fish_quoted(option.help) + "\n";
}

void append_fish_command(std::string& out, const CommandLine& commands, const CommandDescription& command,
                         const RuleSet& rules) {
  const std::string condition = condition_for(commands, command);
  for (const CommandDescription* const one : commands_of(commands, command.name))
    out += "complete -c matterlint -n " + fish_quoted(condition) + " -a " + one->word() + " -d " +
           fish_quoted(one->summary) + "\n";
  for (const OptionDescription& option : command.options) append_option(out, condition, option, rules);
}

}  // namespace

std::string fish_completion(const CommandLine& commands, const RuleSet& rules) {
  std::string script =
      "# Completion of matterlint for fish, made by `matterlint completion fish`.\ncomplete -c matterlint -f\n"
      "# Words that go on after the last comma.\nfunction __matterlint_list\n"
      "  set -l begun (string match -r '^.*,' -- (string replace -r '^--[^=]*=' '' -- (commandline -ct)))\n"
      "  printf \"$begun%s\\n\" $argv\nend\n";
  for (const CommandDescription& command : commands) append_fish_command(script, commands, command, rules);
  return script;
}

}  // namespace matterlint
