# bash_test.sh PROGRAM: completes words as bash does, by the function that the script defines.
command -v bash > /dev/null || { echo "skipped: there is no bash"; exit 0; }
"$1" completion bash > completion.bash || exit 1
exec bash -u -c '
failed=0
source ./completion.bash
[[ $(complete -p matterlint) == "complete -F _matterlint matterlint" ]] || { echo "it is not registered"; failed=1; }

# expect WORDS COMPLETIONS: the last of the words is completed; a bar at the end stands for an empty one.
expect() {
  read -ra COMP_WORDS <<< "${1//|/ }"
  [[ $1 == *"|" ]] && COMP_WORDS+=("")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _matterlint
  if [[ "${COMPREPLY[*]}" != "$2" ]]; then
    echo "$1: ${COMPREPLY[*]}, not $2"
    failed=1
  fi
}
expect "matterlint ch" "check"
expect "matterlint --ver" "--version"
expect "matterlint check --max" "--max-warnings"
expect "matterlint check --preset cl" "clippings"
expect "matterlint check --preset = cl" "clippings"
expect "matterlint check --format = sa" "sarif"
expect "matterlint check --format = js" "json jsonl"
expect "matterlint check --select date-fo" "date-format"
expect "matterlint check --select yaml-syntax,date-fo" "yaml-syntax,date-format"
expect "matterlint check --fail-on |" "error warning info"
expect "matterlint check a.md --color al" "always"
expect "matterlint check -- --col" ""
expect "matterlint check --jobs |" ""
expect "matterlint explain fm-unc" "fm-unclosed"
expect "matterlint rules --format js" "json"
expect "matterlint parse --as ev" "events"
expect "matterlint completion |" "bash zsh fish"
expect "matterlint rules tes" "test"
expect "matterlint rules final-n" "final-newline"
expect "matterlint rules test --is" "--isolated"
expect "matterlint schema sh" "show"
expect "matterlint schema show cl" "clipping"
expect "matterlint schema nothing |" ""
expect "matterlint no-command |" ""
exit $failed
'
