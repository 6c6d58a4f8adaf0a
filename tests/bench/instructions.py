"""How many instructions a check takes, held against numbers that are kept: the same on a busy machine as on an idle one."""

import json
import os
import pathlib
import re
import tempfile

import callgrind
from notes import make_collection
from selection import checks

KEPT = pathlib.Path(__file__).with_name("instructions.json")
NOTES = 300
MOST_GROWTH = 0.03
UPDATE = "./dev bench --instructions --update"


def what_counts(program):
    """What the numbers depend on besides the sources: a number is only held against one of the same."""
    compilers = re.findall(rb"GCC: \([^)]*\) [\d.]+|clang version [^\0\n]+", program.read_bytes())
    processor = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    return {
        "compiler": ", ".join(sorted({name.decode() for name in compilers})),
        "libc": os.confstr("CS_GNU_LIBC_VERSION"),
        "vectors": "AVX2" if re.search(r"\bavx2\b", processor) else "SSE2",  # libc and the search for marks know both
        "notes": NOTES,
    }


def total(functions):
    return sum(function.self_cost for function in functions)


def counted(program):
    """The number of instructions of each kind of check, on one thread, of notes that are always the same."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "notes"
        folder.mkdir()
        make_collection(folder, NOTES)
        runs = {name: [program, *check, "--jobs", "1"] for name, check in checks(program).items()}
        return {name: total(callgrind.count(run, scratch, folder=folder)) for name, run in runs.items()}


def differences(kept, found):
    """What differs in what counts, in words; empty where the numbers can be compared."""
    return [f"{name}: {kept[name]} is kept, and this is {found[name]}" for name in found if kept[name] != found[name]]


def judged(kept, found):
    """Lines of what each check takes, and those of them that say that one takes too much more."""
    lines, bad = [], []
    for name, now in found.items():
        growth = now / kept[name] - 1
        lines.append(f"{name}: {now:,} instructions, {kept[name]:,} are kept ({growth:+.2%})")
        if growth > MOST_GROWTH:
            bad.append(f"{lines[-1]}: more than {MOST_GROWTH:.0%}. Say why in CHANGELOG.md and run `{UPDATE}`")
        elif growth < -MOST_GROWTH:
            lines[-1] += f". Less is to be kept, too: run `{UPDATE}`"
    return lines, bad


def update(program):
    text = json.dumps({**what_counts(program), "instructions": counted(program)}, indent=2)
    KEPT.write_text(text + "\n", encoding="utf-8")
    return text


def report_instructions(program):
    """Prints what the checks take, and whether none takes too much. Where that can not be told, says why."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    if unlike := differences(kept, what_counts(program)):
        print("skipped, the kept numbers are of another build:", *unlike, sep="\n  ")
        return True
    lines, bad = judged(kept["instructions"], counted(program))
    print(*lines, *bad, sep="\n")
    return not bad
