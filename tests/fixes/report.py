"""What came of a run: counts for a terminal, and the section of docs/fixes.md that is made from them."""

import collections
import re

import allowed

_BEGIN = "## How they are judged\n"
_ROW = re.compile(r"^\| \[`([a-z0-9-]+)`\]\(rules/\1\.md\) \| (data|page) \| (.*?) \|", re.MULTILINE)
SHOWN = 20


def _tables():
    return [("data", rule, reason) for rule, reason in allowed.DATA.items()] + [
        ("page", rule, reason) for rule, reason in allowed.PAGES.items()
    ]


def _mended(verdict):
    return {rule: count for (what, rule), count in verdict.allowed.items() if what == "mended" and rule in allowed.MENDING}


def text(verdict, seconds):
    """All counts, and the first failures."""
    differing = {f"{rule} ({what})": verdict.allowed[what, rule] for what, rule, _ in _tables()}
    unknown = verdict.unknown_failures()
    failures = collections.Counter(f"{system}: {kind}" for system, kind, *_ in unknown)
    blocks = [
        f"{verdict.notes} notes, {verdict.fixed} of them fixed, {sum(verdict.applied.values())} fixes, {seconds:.0f} s",
        _counts("fixes", verdict.applied),
        _counts("notes compared", verdict.compared),
        _counts("not readable before", verdict.unreadable),
        _counts("mended", _mended(verdict)),
        _counts("allowed to differ", differing),
        _counts("known faults", verdict.known()),
        _counts("failures", failures),
        *("\n  ".join(str(part)[:600] for part in failure) for failure in unknown[:SHOWN]),
    ]
    return "\n".join(blocks)


def _counts(title, counter):
    ordered = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
    return f"{title}: " + (", ".join(f"{name} {count}" for name, count in ordered if count) or "none")


def documented(page):
    """What a page of the documentation says may differ, and why."""
    return [(what, rule, reason) for rule, what, reason in _ROW.findall(page)]


def is_documented(page):
    return documented(page) == _tables()


def with_counts(page, verdict):
    """The page with the section that is made from a run."""
    rows = [
        f"| [`{rule}`](rules/{rule}.md) | {what} | {reason} | {verdict.applied[rule]:,} | {verdict.allowed[what, rule]:,} |"
        for what, rule, reason in _tables()
    ]
    mended = sum(count for kind, count in verdict.unreadable.items() if kind.endswith(": mended"))
    section = f"""{_BEGIN}
`./dev fixes` runs all rules on real and on generated notes that are full of faults, as each kind of site and vault has
them set up, and asks the programs that read and show these: the libraries that read YAML for Obsidian, Docusaurus,
Astro, MkDocs, Jekyll and Hugo, and md4c, cmark-gfm, goldmark, kramdown, Python-Markdown and the compiler of MDX. Data
and pages must be equal before and after, prettier must leave nothing to fix again, a second `--fix` must change
nothing, and neither the number of threads nor the order of rules may matter. The last run took {verdict.notes:,} notes
and made {sum(verdict.applied.values()):,} fixes; {mended:,} times, a program could read a note that it could not read
before. {sum(verdict.known().values()):,} times a page was another one, or prettier or another order of rules left another
text, in notes that were generated, all but a few; what is known of these stands in `tests/fixes/allowed.py`. These rules
alone may change what a program reads or shows, since that is what their findings are about:

| Rule | What | Why it may differ | Fixes | Readings that differ |
|---|---|---|---|---|
""" + "\n".join(rows) + "\n"
    head, found, rest = page.partition(_BEGIN)
    if not found:
        head, _, rest = page.partition("## An example\n")
        return head + section + "\n## An example\n" + rest
    _, next_heading, rest = rest.partition("\n## ")
    return head + section + next_heading + rest
