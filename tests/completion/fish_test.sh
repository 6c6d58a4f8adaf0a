# fish_test.sh PROGRAM: has fish itself complete command lines.
command -v fish > /dev/null || { echo "skipped: there is no fish"; exit 0; }
"$1" completion fish > completion.fish || exit 1
export HOME="$PWD"
failed=0

# expect LINE COMPLETIONS: without their descriptions.
expect() {
  found=$(fish --no-config -c "source completion.fish; complete -C '$1'" | cut -f 1 | sort | tr '\n' ' ')
  if [ "$found" != "$2" ]; then
    echo "$1: $found, not $2"
    failed=1
  fi
}
expect 'matterlint ch' 'check '
expect 'matterlint check --max' '--max-warnings '
expect 'matterlint check --preset cl' 'clippings '
expect 'matterlint check --format=sa' '--format=sarif '
expect 'matterlint check --select date-fo' 'date-format '
expect 'matterlint check --select yaml-syntax,date-fo' 'yaml-syntax,date-format '
expect 'matterlint check --fail-on ' 'error info warning '
expect 'matterlint explain fm-unc' 'fm-unclosed '
expect 'matterlint rules --format js' 'json '
expect 'matterlint completion z' 'zsh '
exit $failed
