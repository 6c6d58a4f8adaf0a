# zsh_test.sh PROGRAM: has zsh complete command lines on a terminal, and reads what it makes of them.
command -v zsh > /dev/null || { echo "skipped: there is no zsh"; exit 0; }
"$1" completion zsh > completion.zsh || exit 1
# Ctrl-X shows the line and empties it.
cat > setup.zsh <<'END'
autoload -U compinit
compinit -u -D
source ./completion.zsh
setopt no_list_beep no_auto_menu
show() { print -r -- "<$BUFFER>"; BUFFER=; }
zle -N show
bindkey '^X' show
print ready
END
exec zsh -f -c '
zmodload zsh/zpty || { print "skipped: zsh has no zpty"; exit 0 }
failed=0
zpty shell "PS1= TERM=dumb zsh -f -i"
zpty -w shell "source ./setup.zsh"
zpty -r shell found "*ready*"

# expect LINE COMPLETED
expect() {
  zpty -w -n shell "$1"$'"'"'\t\x18'"'"'
  zpty -r shell found "*<*>*"
  [[ $found == *"<$2>"* ]] || { print -r -- "$1: ${found##*<} , not $2"; failed=1 }
}
expect "matterlint ch" "matterlint check "
expect "matterlint check --max" "matterlint check --max-warnings="
expect "matterlint check --preset cl" "matterlint check --preset clippings "
expect "matterlint check --format=sa" "matterlint check --format=sarif "
expect "matterlint check --select date-fo" "matterlint check --select date-format,"
expect "matterlint check --select yaml-syntax,date-fo" "matterlint check --select yaml-syntax,date-format,"
expect "matterlint explain fm-unc" "matterlint explain fm-unclosed "
expect "matterlint rules --format js" "matterlint rules --format json "
expect "matterlint completion z" "matterlint completion zsh "
zpty -d shell
exit $failed
'
