#include "cli/shell_completion.h"
#include "cli/value_words.h"
#include "text/joined.h"

namespace matterlint {
namespace {

/// A text between single quotes. In what `_arguments` takes, some signs have a meaning of their own.
std::string zsh_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// ":PLACEHOLDER:(words)"
std::string value_for_zsh(const OptionDescription& option, const RuleSet& rules) {
  const ValueWords value = words_for(option.placeholder, rules);
  const std::string message = ":" + escaped(option.placeholder) + ":";
  if (value.kind == ValueWords::Kind::anything) return message + " ";
  if (value.kind == ValueWords::Kind::files) return message + "_files";
  const std::string words = joined(value.words, " ");
  return message + (value.kind == ValueWords::Kind::list ? "_sequence compadd - " + words : "(" + words + ")");
}

void append_option(std::string& out, const OptionDescription& option, const RuleSet& rules) {
  const auto add = [&out](const std::string& specification) { out += " \\\n        " + zsh_quoted(specification); };
  if (option.is_argument()) return add("*" + value_for_zsh(option, rules));
  for (const std::string& name : option.names) {
    const std::string help = "[" + escaped(option.help) + "]";
    const bool is_long = name.starts_with("--");
    add(option.placeholder.empty() ? name + help
                                   : "*" + name + (is_long ? "=" : "+") + help + value_for_zsh(option, rules));
  }
}

void append_options(std::string& out, const CommandDescription& command, bool with_arguments, const RuleSet& rules) {
  for (const OptionDescription& option : command.options)
    if (with_arguments || !option.is_argument()) append_option(out, option, rules);
}

/// The words of a group's own arguments, as more that can stand where its commands do.
std::string words_beside_commands(const CommandDescription& group, const RuleSet& rules) {
  std::string more;
  for (const OptionDescription& option : group.options)
    if (option.is_argument()) more += "; compadd -- " + joined(words_for(option.placeholder, rules).words, " ");
  return more;
}

/// `_arguments` with what a command takes; for a group, the same once more for each of its commands, and where it takes
/// arguments of its own, for these.
void append_zsh_command(std::string& out, const CommandLine& commands, const CommandDescription& command,
                        const RuleSet& rules) {
  const std::vector<const CommandDescription*> inner = commands_of(commands, command.name);
  if (!inner.empty()) {
    out += "  commands=(\n";
    for (const CommandDescription* const one : inner)
      out += "    " + zsh_quoted(one->word() + ":" + one->summary) + "\n";
    out += "  )\n";
  }
  out += inner.empty() ? "  _arguments" : "  _arguments -C";
  append_options(out, command, inner.empty(), rules);
  if (inner.empty()) {
    out += "\n";
    return;
  }
  out += " \\\n        '1:command:->command' '*::argument:->argument'\n";
  out += "  case $state in\n    command) _describe command commands" + words_beside_commands(command, rules) +
         " ;;\n    argument)\n      case $words[1] in\n";
  for (const CommandDescription* const one : inner) {
    out += "      " + one->word() + ")\n";
    append_zsh_command(out, commands, *one, rules);
    out += "        ;;\n";
  }
  if (command.takes_arguments()) {
    out += "      *)\n  _arguments";
    append_options(out, command, true, rules);
    out += "\n        ;;\n";
  }
  out += "      esac\n      ;;\n  esac\n";
}

}  // namespace

std::string zsh_completion(const CommandLine& commands, const RuleSet& rules) {
  std::string script =
      "#compdef matterlint\n# Completion of matterlint for zsh, made by `matterlint completion zsh`.\n_matterlint() {\n"
      "  local context state state_descr line\n  typeset -A opt_args\n  local -a commands\n";
  append_zsh_command(script, commands, commands.front(), rules);
  return script +
         "}\n# Read by `source`, it makes itself known; in the path of functions, "
         "it is called.\nif [[ $funcstack[1] == _matterlint ]]; then\n  _matterlint \"$@\"\nelse\n  compdef "
         "_matterlint matterlint\nfi\n";
}

}  // namespace matterlint
