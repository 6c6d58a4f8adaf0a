"""Writes what was measured to docs/benchmarks.md, between two of its headings."""

import dataclasses
import datetime
import os
import pathlib
import platform
import re

from commit import version_of
from instructions import what_counts

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs/benchmarks.md"
HEADING = "## Measured\n"
HEADING_OF_SCALE = "## More notes\n"
# What is less than this was run to see whether the command works.
FEWEST_NOTES, FEWEST_RUNS = 1_000, 5
TRIAL = ("**A trial run, too small to conclude anything from.** `./dev bench --write` measures anew, and writes this"
         " section.")


@dataclasses.dataclass
class Measured:
    notes: int
    megabytes: float
    runs: int
    commits: int
    program: pathlib.Path
    table: list  # rows of cells; the first one is the head
    table_of_commits: list


def processor():
    found = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].strip() if found else platform.machine()


def machine(program):
    built = what_counts(program)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    yield "Program", f"{version_of(program)}, built with {built['compiler'].replace('GCC:', 'GCC')}, {built['libc']}"
    yield "Processor", f"{os.cpu_count()} × {processor()}"
    yield "Memory", f"{memory:.0f} GiB"
    yield "System", f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {platform.system()} {platform.release()}"
    yield "Day", datetime.date.today().isoformat()


def markdown(rows):
    head, *others = ([cell.replace("|", r"\|") for cell in row] for row in rows)
    rule = "|---" + "|---:" * (len(head) - 1) + "|\n"
    first, *rest = ("| " + " | ".join(row) + " |\n" for row in (head, *others))
    return "".join([first, rule, *rest])


def times(count, what):
    return f"medians of {count} {what}s" if count != 1 else f"one {what}"


def section(measured):
    parts = [HEADING]
    if measured.notes < FEWEST_NOTES or measured.runs < FEWEST_RUNS:
        parts.append(TRIAL + "\n")
    parts.append("".join(f"- {name}: {text}\n" for name, text in machine(measured.program)))
    parts.append(f"{measured.notes:,} notes of {measured.megabytes:.1f} MB; {times(measured.runs, 'run')}:\n")
    parts.append(markdown(measured.table))
    parts.append(f"In a repository of 1,000 notes; {times(measured.commits, 'commit')} of one note:\n")
    parts.append(markdown(measured.table_of_commits))
    return "\n".join(parts) + "\n"


def section_of_scale(rows):
    return f"{HEADING_OF_SCALE}\nMade notes, on the same machine:\n\n{markdown(rows)}\n"


def with_section(text, new):
    """The text of the page with that section in place of the one of the same heading."""
    wanted = new.partition("\n")[0] + "\n"
    before, heading, rest = text.partition(wanted)
    if not heading:
        raise RuntimeError(f"{PAGE} has no `{wanted.strip()}`, under which numbers go")
    following = re.search(r"^## ", rest, re.MULTILINE)
    return before + new + (rest[following.start():] if following else "")


def replace(new):
    PAGE.write_text(with_section(PAGE.read_text(encoding="utf-8"), new), encoding="utf-8")


def write(measured):
    replace(section(measured))


def write_scale(rows):
    replace(section_of_scale(rows))
