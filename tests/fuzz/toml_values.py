"""Compares what matterlint reads from TOML with Python's tomllib, on generated documents.

    toml_values.py MATTERLINT COUNT [SEED]

Of documents that are right, the values must be equal and every scalar must stand where the tree says. Of mutations,
whichever tomllib refuses must have a finding, and the others none.
"""

import datetime
import json
import math
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import tomllib
except ImportError:
    print("skipped: this Python has no tomllib (3.11 has)")
    sys.exit(0)

WORDS = ["title", "date", "tags", "a", "b", "c", "weight", "x-1", "_under", "10", "params", "menu"]
TEXTS = ["", "Hello", "Zoë", "tab\there", "it's", 'say "x"', "a # b", "back\\slash", "日本", "new\nline", "[x]", "= 1", "😀"]
MUTATIONS = ["\"", "'", "[", "]", "{", "}", "=", ",", ".", "\n", "#", "0", "_", "-", ":", " ", "T", "\\", "e", "true", "\r", "\x01"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.eol = self.random.choice(["\n", "\n", "\n", "\r\n"])

    def pick(self, items):
        return self.random.choice(items)

    def blank(self):
        return self.pick(["", " ", " ", "  ", "\t"])

    def key(self, name):
        kind = self.random.randrange(8)
        if kind == 0:
            return json.dumps(name, ensure_ascii=False)
        if kind == 1:
            return "'" + name + "'"
        return name

    def string(self):
        text = self.pick(TEXTS)
        kind = self.random.randrange(5)
        if kind == 0 and not set(text) & set("'\n\t"):
            return "'" + text + "'"
        if kind == 1 and "'" not in text:
            return "'''" + self.pick(["", self.eol]) + text.replace("\n", self.eol) + "'''"
        if kind == 2:
            body = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", self.eol)
            return '"""' + self.pick(["", self.eol, "\\" + self.eol + "  "]) + body + self.pick(["", '"', '""']) + '"""'
        escaped = json.dumps(text, ensure_ascii=self.random.random() < 0.5)
        if re.search(r"\\ud[89a-f]", escaped):
            escaped = json.dumps(text, ensure_ascii=False)
        return escaped

    def number(self):
        return self.pick(
            ["0", "1", "-7", "+99", "1_000", "1_2_3", "0xDEAD_beef", "0o755", "0b1101_0", "9223372036854775807", "-9223372036854775808",
             "1.0", "-0.01", "5e+22", "1e06", "-2E-2", "6.626e-34", "224_617.445_991", "inf", "-inf", "+inf", "nan", "+nan", "-nan", "-0", "+0.0"])

    def date(self):
        return self.pick(
            ["1979-05-27T07:32:00Z", "1979-05-27 07:32:00", "1979-05-27T00:32:00.999-07:00", "2025-02-28", "07:32:00", "00:32:00.5",
             "2024-02-29T23:59:59+05:30", "1979-05-27t07:32:00z"])

    def value(self, depth):
        kind = self.random.randrange(12)
        if kind < 4:
            return self.string()
        if kind < 6:
            return self.number()
        if kind == 6:
            return self.pick(["true", "false"])
        if kind == 7:
            return self.date()
        if kind < 10 and depth < 4:
            return self.array(depth)
        if kind == 10 and depth < 4:
            return self.inline_table(depth)
        return self.string()

    def array(self, depth):
        space = lambda: self.pick(["", " ", self.eol, self.eol + "  # comment ] \" x" + self.eol, "\t"])
        items = [space() + self.value(depth + 1) + space() for _ in range(self.random.randrange(4))]
        return "[" + ",".join(items) + ("," if items and self.random.random() < 0.3 else "") + space() + "]"

    def inline_table(self, depth):
        names = self.random.sample(WORDS, self.random.randrange(4))
        pairs = [self.blank() + self.path(name) + self.blank() + "=" + self.blank() + self.value(depth + 1) + self.blank() for name in names]
        return "{" + ",".join(pairs) + self.blank() + "}"

    def path(self, name):
        parts = [name] + [self.pick(WORDS) for _ in range(self.pick([0, 0, 0, 1, 2]))]
        return (self.blank() + "." + self.blank()).join(self.key(part) for part in parts)

    def line(self):
        comment = self.pick(["", "", "", " # a comment", "#x = 1", "  "])
        kind = self.random.randrange(12)
        if kind == 0:
            return self.blank() + comment
        path = self.path(self.pick(WORDS))
        if kind == 1:
            return self.blank() + "[" + self.blank() + path + self.blank() + "]" + comment
        if kind == 2:
            return self.blank() + "[[" + self.blank() + path + self.blank() + "]]" + comment
        return self.blank() + path + self.blank() + "=" + self.blank() + self.value(0) + comment

    def document(self):
        """A document that tomllib takes: lines that would break it are left out again."""
        lines = []
        for _ in range(self.random.randrange(1, 16)):
            line = self.line()
            if is_right(self.eol.join([*lines, line])):
                lines.append(line)
        return self.eol.join(lines) + self.pick(["", self.eol])

    def mutation(self, document):
        text = document
        for _ in range(self.random.randrange(1, 4)):
            at = self.random.randrange(len(text) + 1)
            cut = self.pick([0, 0, 1, 1, 2, 5])
            text = text[:at] + self.pick(["", *MUTATIONS]) + text[at + cut:]
        return text


def read(text):
    return tomllib.loads(text, parse_float=finite)


def finite(text):
    """No program can keep a number that is too large."""
    number = float(text)
    if math.isinf(number) and "inf" not in text:
        raise ValueError("a number too large")
    return number


def is_right(text):
    try:
        check_size(read(text))
        return True
    except (ValueError, RecursionError):
        return False


def check_size(value):
    """TOML asks for 64 bits."""
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise ValueError("a number too large")
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        check_size(item)


def is_same(mine, theirs):
    if isinstance(theirs, dict):
        return isinstance(mine, list) and len(mine) == len(theirs) and all(
            key in theirs and is_same(value, theirs[key]) for key, value in mine)
    if isinstance(theirs, list):
        return isinstance(mine, tuple) and len(mine) == len(theirs) and all(map(is_same, mine, theirs))
    if isinstance(theirs, bool) or isinstance(theirs, str):
        return type(mine) is type(theirs) and mine == theirs
    if isinstance(theirs, (datetime.date, datetime.time)):
        return isinstance(mine, str) and tomllib.loads("x = " + mine)["x"] == theirs
    return not isinstance(mine, bool) and number(mine) is not None and (
        number(mine) == theirs and isinstance(number(mine), type(theirs)) or
        isinstance(theirs, float) and math.isnan(theirs) and math.isnan(number(mine)))


def number(value):
    """A number of the core schema: JSON prints those that it has none of as text."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if value in (".inf", "+.inf", "-.inf", ".nan"):
        return float(value.replace(".", ""))
    if isinstance(value, str) and value.startswith("0o"):
        return int(value, 8)
    if isinstance(value, str) and value.startswith("0x"):
        return int(value, 16)
    if isinstance(value, str) and value.startswith("+"):
        return float(value) if re.search("[.eE]", value) else int(value)
    return None


class Program:
    def __init__(self, program, folder):
        self.program = program
        self.folder = Path(folder)

    def run(self, arguments, text):
        path = self.folder / "a.toml"
        path.write_bytes(text.encode())
        return subprocess.run([self.program, *arguments, str(path)], capture_output=True, text=True, cwd=self.folder, check=False, timeout=60)

    def value(self, text):
        printed = self.run(["parse", "--as", "value"], text)
        if printed.returncode != 0:
            return printed.stderr
        pairs = lambda items: list(items) if items else []
        return to_tuples(json.loads(printed.stdout, object_pairs_hook=lambda items: ["mapping", *pairs(items)]))

    def tree(self, text):
        return self.run(["parse"], text).stdout

    def finds(self, text):
        found = self.run(["check", "--isolated", "--select", "yaml-syntax,yaml-duplicate-key"], text)
        if found.returncode not in (0, 1):
            raise AssertionError(found.stderr)
        return found.returncode == 1


def to_tuples(value):
    """Mappings as lists of pairs, so that nothing is lost, and lists as tuples."""
    if isinstance(value, list) and value[:1] == ["mapping"]:
        return [(key, to_tuples(item)) for key, item in value[1:]]
    if isinstance(value, list):
        return tuple(to_tuples(item) for item in value)
    return value


def misplaced(tree, text):
    """A scalar of the tree that does not stand at its place; None where all do."""
    # A line of the text as the program counts, and where it begins. A carriage return is a column.
    lines = text.split("\n")
    for line in tree.splitlines():
        scalar = re.match(r"\s*(?:- |key |value )?(\w+) (\S+) (\d+):(\d+)-(\d+):(\d+) (\".*\")$", line)
        comment = re.match(r"comment (\d+):(\d+)-\d+:(\d+) (\".*\")$", line)
        if comment:
            row, start, end, said = comment.groups()
            written = lines[int(row) - 1][int(start) - 1:int(end) - 1]
            if written != json.loads(said) or not written.startswith("#"):
                return line
        if not scalar:
            continue
        kind, style, row, start, last_row, end, said = scalar.groups()
        inside = lines[int(row) - 1:int(last_row)]
        inside[-1] = inside[-1][:int(end) - 1]
        inside[0] = inside[0][int(start) - 1:]
        written, said = "\n".join(inside), json.loads(said)
        if style == "plain" and kind == "string" and written != said:
            return line
        if style == "double-quoted" and read('x = """\n' + written + '"""')["x"] != said:
            return line
        if style == "single-quoted" and read("x = '''\n" + written + "'''")["x"] != said:
            return line
    return None


def difference(program, seed):
    """What is wrong for a seed, in words; None where nothing is."""
    generator = Generator(seed)
    document = generator.document()
    mine = program.value(document)
    if not is_same(mine, read(document)):
        return f"{document}\n-- matterlint: {mine}\n-- tomllib: {read(document)}"
    wrong = misplaced(program.tree(document), document)
    if wrong:
        return f"{document}\n-- not there: {wrong}"
    mutation = generator.mutation(document)
    if is_right(mutation) == program.finds(mutation):
        return f"{mutation}\n-- tomllib {'takes' if is_right(mutation) else 'refuses'} it"
    return None


def main():
    program, count = sys.argv[1], int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with tempfile.TemporaryDirectory() as folder:
        different = [(seed, found) for seed in range(first, first + count)
                     if (found := difference(Program(program, folder), seed))]
    for seed, found in different[:10]:
        print(f"seed {seed}:\n{found}\n")
    print(f"{count} documents, {len(different)} different")
    return 1 if different else 0


sys.exit(main())
