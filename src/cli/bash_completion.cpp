#include "cli/shell_completion.h"
#include "cli/value_words.h"
#include "text/joined.h"

namespace matterlint {
namespace {

constexpr const char* head = R"(# Completion of matterlint for bash, made by `matterlint completion bash`.
_matterlint() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command='' inner='' options='' values='' words='' ended='' i
  COMPREPLY=()
  # Bash parts `--format=json` into three words.
  if [[ $word == = ]]; then
    word=''
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} == -- ]]; then
      ended=yes
    elif [[ -z $command && ${COMP_WORDS[i]} != -* ]]; then
      command=${COMP_WORDS[i]}
    elif [[ -z $inner && ${COMP_WORDS[i]} != -* ]]; then
      inner=${COMP_WORDS[i]}
    fi
  done
  [[ -n $ended ]] && before=''
)";

constexpr const char* tail = R"(  esac
  if [[ -n $values ]]; then
    words=${values#list }
  elif [[ $word == -* && -z $ended ]]; then
    words=$options
  fi
  case $words in
    nothing) ;;
    files) compopt -o default 2> /dev/null ;;
    *)
      if [[ $values == 'list '* && $word == *,* ]]; then
        mapfile -t COMPREPLY < <(compgen -P "${word%,*}," -W "$words" -- "${word##*,}")
      else
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
      fi
      ;;
  esac
}
complete -F _matterlint matterlint
)";

/// The words as the script has them: `files`, `nothing`, or the words themselves, after `list` where commas part them.
std::string script_words(const ValueWords& value) {
  if (value.kind == ValueWords::Kind::anything) return "nothing";
  if (value.kind == ValueWords::Kind::files) return "files";
  return (value.kind == ValueWords::Kind::list ? "list " : "") + joined(value.words, " ");
}

/// The last word of each command of a group.
std::string words_of_commands(const CommandLine& commands, std::string_view group) {
  std::string words;
  for (const CommandDescription* const command : commands_of(commands, group))
    words += (words.empty() ? "" : " ") + command->word();
  return words.empty() ? "nothing" : words;
}

/// The command of a group is named by both words. A group may take arguments of its own.
std::string names_in_groups(const CommandLine& commands) {
  std::string out;
  for (const CommandDescription* const command : commands_of(commands, "")) {
    if (commands_of(commands, command->name).empty()) continue;
    const std::string is_inner = command->takes_arguments()
                                     ? "\" " + words_of_commands(commands, command->name) + " \" == *\" $inner \"*"
                                     : "-n $inner";
    out += "  [[ $command == " + command->name + " && " + is_inner + " ]] && command+=\" $inner\"\n";
  }
  return out;
}

void append_bash_command(std::string& out, const CommandDescription& command, std::string arguments,
                         const RuleSet& rules) {
  std::string names;
  std::string values;
  for (const OptionDescription& option : command.options) {
    const std::string words = script_words(words_for(option.placeholder, rules));
    if (option.is_argument()) {
      arguments = arguments == "nothing" ? words : arguments + " " + words;
      continue;
    }
    for (const std::string& name : option.names) names += (names.empty() ? "" : " ") + name;
    if (!option.placeholder.empty())
      values += "        " + joined(option.names, " | ") + ") values='" + words + "' ;;\n";
  }
  out += "    '" + command.name + "')\n      options='" + names + "'\n      words='" + arguments + "'\n";
  if (!values.empty()) out += "      case $before in\n" + values + "      esac\n";
  out += "      ;;\n";
}

}  // namespace

std::string bash_completion(const CommandLine& commands, const RuleSet& rules) {
  std::string script = head + names_in_groups(commands) + "  case $command in\n";
  for (const CommandDescription& command : commands)
    append_bash_command(script, command, words_of_commands(commands, command.name), rules);
  return script + "    *) words=nothing ;;\n" + tail;
}

}  // namespace matterlint
