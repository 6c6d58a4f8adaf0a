"""Shows that no text takes more than its size: what a check of a note costs, against one of a quarter of it."""

import pathlib
import statistics
import subprocess

from selection import ALONE

FACTOR = 4
MEGABYTE = 1_000_000
CHARACTERS = "- : [ ] { } \" ' # | > & * ! % @ ? , ` \\ = < . ~ + a é".split() + ["\t", " ", "\n", "\r"]
# Twice as much as its size is a bug; a run that takes no longer than this says nothing.
MOST = 2 * FACTOR
LEAST_SECONDS = 0.04
LEAST_ONCE = 0.01  # what takes less is told from nothing by chance


# What a body may be made of, again and again.
BODY_PARTS = (
    "Words, `code` and [a link](b.md).\n\n", "`a[]` ", "[`a[]`](b) ", "[ [a](b) ", "[a](", "[a][b] ", "![](a) ",
    "[a](b \n", "[a](https://a.b/c", "\\[](", "[[a", "[[a]] ", "[a]: b\n", "[^a]: b\n", "[^1]: ```\n", "*a ", "**a*b", "_a", "~~a ", "` ``", "<a ", "<!-- ",
    "<b>\n", "&a;", "$a", "{{ a ", "{% a %}", "<% a ", "%% a\n", "a::b ", "[a:: b", "https://a.b/?c&d ", "a@b ",
    "# a\n", "- a\n", "- ", "> ", "> - ", "1. a\n", "- ```\n  a\n```\n", "> ```\n> a\n```\n", "```\n", "~~~~\na\n",
    "    a\n", "| a |\n|---|\n# b\n", "|a|b\n", "|-", "<!-- a -->\n    b\n", "a  \n", "a \n\n", "a\\\n", "\\", "a\tb",
    "a\rb", "\u00a0a", "> [!a]\n", "- [ ] a\n", "-\n\n    a\n", "a ^b\n", "#a ", "=", "a\n===\n",
)
# The same, with code behind all of it.
PARTS_BEFORE_CODE = ("<tr>\n", "<b>\n", "<pre>\n", "`a", "a\n")


def name_of(character):
    return {"\t": "tab", " ": "blank", "\n": "line feed", "\r": "carriage return"}.get(character, character)


def lines_of(line):
    return lambda count: "".join(line.format(i) + "\n" for i in range(count))


def texts(size, count):
    """Names of texts, each with a function that makes one, and what to give it."""
    for character in CHARACTERS:
        yield f"{name_of(character)} repeated", (lambda n, c=character: c * n), size
        yield f"a: {name_of(character)} repeated", (lambda n, c=character: "a: " + c * n + "\n"), size
        yield f"lines of {name_of(character)}", (lambda n, c=character: (c + "\n") * n), count
        yield f"lines of a: {name_of(character)}", (lambda n, c=character: "".join(f"k{i}: {c}\n" for i in range(n))), count
    yield "keys", lines_of("key{}: value"), count
    yield "the same key", lines_of("key: value"), count
    yield "keys of a nested mapping", (lambda n: "a:\n" + lines_of("  key{}: value")(n)), count
    yield "list items", (lambda n: "a:\n" + lines_of("  - item {}")(n)), count
    yield "tags of one list", (lambda n: "tags: [" + ", ".join(f"t{i}" for i in range(n)) + "]\n"), count
    yield "the same tag", (lambda n: "tags:\n" + lines_of("  - tag")(n)), count
    yield "nested lists in brackets", (lambda n: "a: " + "[" * n + "]" * n + "\n"), count
    yield "nested mappings in brackets", (lambda n: "a: " + "{a: " * n + "}" * n + "\n"), count
    yield "lists in brackets side by side", (lambda n: "a: [" + "[a], " * n + "]\n"), count
    yield "a list in brackets that is never closed", (lambda n: "a: [\n" + lines_of("  a{},")(n)), count
    yield "long text without quotes", (lambda n: "a: " + "word " * n + "\n"), size // 5
    yield "text over many lines", (lambda n: "a: b\n" + lines_of("  word {}")(n)), count
    yield "a block of text", (lambda n: "a: |\n" + lines_of("  word {}")(n)), count
    yield "a block of text with tabs", (lambda n: "a: |\n" + lines_of("\tword {}")(n)), count
    yield "broken lines", lines_of("key{}: a: b"), count
    yield "lines without a colon", lines_of("key{} value"), count
    yield "lines that are too deep", (lambda n: lines_of(" key{}: a")(n) + "b: c\n"), count
    yield "lines deeper than the first", (lambda n: "b: c\n" + lines_of(" key{}: a")(n)), count
    yield "quotes that are never closed", lines_of('key{}: "a'), count
    yield "quotes within quotes", lines_of('key{}: "a "b" c"'), count
    yield "anchors and aliases", (lambda n: lines_of("key{0}: &a{0} x")(n) + lines_of("l{0}: *a{0}")(n)), count
    yield "comments", lines_of("# comment {}"), count
    yield "tabs before items", (lambda n: "a:\n" + lines_of("\t- item {}")(n)), count


def notes(size, count):
    """The same as whole notes: the texts as front matter, and then bodies."""
    for name, make, amount in texts(size, count):
        yield name, (lambda n, make=make: "---\n" + make(n) + "\n---\n"), amount
    for part in BODY_PARTS:
        yield f"a body of {part!r}", (lambda n, part=part: "---\ntitle: a\n---\n" + part * n), size // len(part)
    for part in PARTS_BEFORE_CODE:
        make = (lambda n, part=part: "---\ntitle: a\n---\n" + part * n + "\n```\nb\n```\n")
        yield f"a body of {part!r} before code", make, size // len(part)


def seconds(program, meter, note, options):
    taken = subprocess.run([meter, program, *ALONE, *options, note], capture_output=True, text=True, check=True)
    return float(taken.stdout.split()[1])


def cost(program, meter, note, text, options):
    note.write_text(text, encoding="utf-8", newline="")
    return min(seconds(program, meter, note, options) for _ in range(2))


def report_linear(program, meter, scratch, most_megabytes, options):
    """Prints what each text costs, and whether all of them cost what their size says."""
    note = pathlib.Path(scratch) / "note.md"
    is_linear = True
    ratios = []
    print(f"{'':44}{'once ms':>10}{'four times':>12}{'ratio':>8}")
    for name, make, amount in notes(most_megabytes * MEGABYTE, most_megabytes * 10_000):
        few = amount // FACTOR // 2 * 2  # Of pairs as many, so that what is open in one is open in the other.
        once = cost(program, meter, note, make(few), options)
        four = cost(program, meter, note, make(few * FACTOR), options)
        ratio = four / max(once, LEAST_ONCE)
        is_bad = ratio > MOST and four > LEAST_SECONDS
        is_linear = is_linear and not is_bad
        if four > LEAST_SECONDS:
            ratios.append(ratio)
        print(f"{name:44}{once * 1000:10.0f}{four * 1000:12.0f}{ratio:8.1f}{'  more than its size' if is_bad else ''}", flush=True)
    if ratios:
        print(f"median ratio {statistics.median(ratios):.1f}, highest {max(ratios):.1f}")
    return is_linear
