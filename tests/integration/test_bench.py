"""What is told of speed: how many instructions a check takes, and that what counts them and tells of them is right."""

import importlib
import json
import shutil
import sys

import pytest
from conftest import ROOT

sys.path.append(str(ROOT / "tests/bench"))
sys.dont_write_bytecode = True
callgrind, costs, instructions, notes, page, scale = map(
    importlib.import_module, ("callgrind", "costs", "instructions", "notes", "page", "scale")
)

PROGRAM = ROOT / "build/release/matterlint"

# A check and a recorder that ask for the body: a library reads it for the first one.
PROFILE = """\
version: 1
positions: line
events: Ir
summary: 160

ob=(1) /bin/matterlint
fl=(1) ???
fn=(1) run
0 10
cfn=(2) _ZRuleE4bindIXadL_ZN1a5rules10date_order5checkE_4_FUNE
calls=2 0
* 75
cfn=(3) _ZRuleE11bind_recordIXadL_ZN1a5rules3tag6recordE9_M_invoke
calls=1 0
+1 75

fn=(2)
+4 20
-2 5
cfn=(4) _ZNK10matterlint4Note4bodyEv'_ZRuleE4bindIXadL_ZN1a5rules10date_order5checkE_4_FUNE'run
calls=1 0
0 50

fn=(3)
0 70
cfn=(5) _ZNK10matterlint4Note4bodyEv'_ZRuleE11bind_recordIXadL_ZN1a5rules3tag6recordE9_M_invoke'run
calls=1 0
0 5

fn=(4)
0 10
cob=(2) /lib/libmd4c.so.0
cfi=(2) md4c.c
cfn=(6) md_parse
calls=3 0
0 40

fn=(5)
0 5

ob=(2)
fl=(2)
fn=(6)
7 40
"""


@pytest.fixture(scope="module")
def functions():
    return callgrind.read(PROFILE)


def test_a_function_costs_its_lines_and_its_calls(functions):
    found = {function.name: (function.object, function.self_cost, function.inclusive) for function in functions if not function.callers}
    assert found["run"] == ("matterlint", 10, 160)
    assert found["md_parse"] == ("libmd4c.so.0", 40, 40)
    assert sum(function.self_cost for function in functions) == 160


def test_what_is_read_on_first_use_belongs_to_no_rule(functions):
    assert costs.cost_by_owner(functions) == {"date-order": 25, "tag": 70, "Note::body()": 55}


def test_growth_beyond_the_limit_is_refused():
    assert instructions.judged({"a": 1000}, {"a": 1029})[1] == []
    lines, bad = instructions.judged({"a": 1000, "b": 1000}, {"a": 1031, "b": 900})
    assert len(bad) == 1 and "a: 1,031 instructions, 1,000 are kept (+3.10%): more than 3%. Say why in CHANGELOG.md" in bad[0]
    assert lines[1].endswith("Less is to be kept, too: run `./dev bench --instructions --update`")


def test_numbers_of_another_compiler_are_told_apart():
    kept = {"compiler": "GCC 12", "libc": "glibc 2.36", "instructions": {}}
    assert instructions.differences(kept, {"compiler": "GCC 12", "libc": "glibc 2.36"}) == []
    assert instructions.differences(kept, {"compiler": "GCC 13", "libc": "glibc 2.36"}) == ["compiler: GCC 12 is kept, and this is GCC 13"]


def test_notes_are_made_the_same_every_time(tmp_path):
    texts = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        notes.make_collection(tmp_path / name, 30)
        texts.append([path.read_bytes() for path in sorted((tmp_path / name).rglob("*.md"))])
    assert texts[0] == texts[1] and len(set(texts[0])) == 30


def test_a_check_takes_no_more_instructions_than_are_kept():
    kept = json.loads(instructions.KEPT.read_text(encoding="utf-8"))
    if unlike := instructions.differences(kept, instructions.what_counts(PROGRAM)):
        pytest.skip("the kept numbers are of another build: " + "; ".join(unlike))
    if shutil.which("valgrind") is None:
        pytest.skip("valgrind is not installed")
    _, bad = instructions.judged(kept["instructions"], instructions.counted(PROGRAM))
    assert not bad, "\n".join(bad)


def test_the_page_of_benchmarks_has_the_section_that_is_written():
    table = [("", "wall ms"), ("find | xargs cat", "1.0")]
    new = page.section(page.Measured(10, 0.1, 1, 1, PROGRAM, table, table))
    written = page.with_section(page.PAGE.read_text(encoding="utf-8"), new)
    assert "| find \\| xargs cat | 1.0 |\n" in written and page.TRIAL in written
    assert "10 notes of 0.1 MB; one run:\n" in written
    assert written.count("\n## ") == page.PAGE.read_text(encoding="utf-8").count("\n## ")


@pytest.mark.parametrize(("slowdown", "memory", "is_good"), [(1, 9, True), (1.4, 60, True), (1.6, 9, False), (1, 61, False)])
def test_many_notes_take_as_many_times_longer_and_no_more_memory(monkeypatch, tmp_path, slowdown, memory, is_good):
    def measure(run, _):  # A microsecond a note, or of 10,000 notes `slowdown` as much.
        count = 10_000 if "10000 notes" in " ".join(map(str, run.command)) else 1_000
        run.wall.append(count * 1e-6 * (slowdown if count == 10_000 else 1))
        run.memory.append(memory)

    monkeypatch.setattr(scale, "make_notes", lambda folder, count: None)
    monkeypatch.setattr(scale.Run, "measure", measure)
    rows, good = scale.rows_of_scale(PROGRAM, "meter", tmp_path, 10_000, lambda folder: ["cat", folder])
    assert good == is_good
    assert rows[1] == ("1,000", "1.0", "1.0", "1.00", "1.0", "1.00", f"{memory:.1f}")
    assert [row[0] for row in rows] == ["notes", "1,000", "10,000"]
    written = page.with_section(page.PAGE.read_text(encoding="utf-8"), page.section_of_scale(rows))
    assert "| 10,000 | 10.0 |" in written or slowdown != 1
