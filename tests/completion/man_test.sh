# man_test.sh PROGRAM: the formatters have nothing to say against the manual page, and it says what the help says.
"$1" man > matterlint.1 || exit 1
tested=
failed=0
expect_silence() {
  command -v "$1" > /dev/null || return
  tested="$tested $1"
  warnings=$("$@" matterlint.1 2>&1)
  if [ -n "$warnings" ]; then
    echo "$*: $warnings"
    failed=1
  fi
}
expect_silence groff -man -ww -Tutf8 -z
# A page that is the same on every day has a version and no date.
mandoc_lint() { mandoc -Tlint -Wwarning "$1" | grep -v 'missing date'; }
if command -v mandoc > /dev/null; then expect_silence mandoc_lint; fi
[ -n "$tested" ] || { echo "skipped: there is neither groff nor mandoc"; exit 0; }
for words in 'max-warnings' 'completion' 'The least severity that fails'; do
  sed 's/\\-/-/g' matterlint.1 | grep -q -e "$words" || { echo "it does not say: $words"; failed=1; }
done
exit $failed
