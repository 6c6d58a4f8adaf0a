"""What valgrind sees of a check of each example: no reading where nothing was written, nothing lost, and no other answer."""

import pathlib
import shutil
import subprocess

import pytest
from conftest import ROOT

EXAMPLES = sorted(path.parent for path in ROOT.glob("examples/*/matterlint.yaml"))
FOUND_BY_VALGRIND = 99
MEMCHECK = [
    "valgrind",
    "--quiet",
    "--leak-check=full",
    "--errors-for-leak-kinds=definite",
    f"--error-exitcode={FOUND_BY_VALGRIND}",
    "--log-file={log}",
]


def check(program, folder, *arguments, before=()):
    """What a check of the folder says on both streams, and how it ends."""
    command = [*before, str(pathlib.Path(program).absolute()), "check", *arguments]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, check=False)
    return done.stdout.decode(), done.returncode


@pytest.mark.skipif(not shutil.which("valgrind"), reason="there is no valgrind")
@pytest.mark.parametrize("arguments", [(), ("--diff", "--unsafe-fixes")], ids=["check", "fix"])
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_memory_is_used_as_it_should_be(program, tmp_path, folder, arguments):
    log = tmp_path / "memcheck"
    memcheck = [word.format(log=log) for word in MEMCHECK]
    answer, status = check(program, folder, *arguments, before=memcheck)
    assert status != FOUND_BY_VALGRIND, log.read_text()
    assert log.read_text() == ""
    assert (answer, status) == check(program, folder, *arguments)
    assert "Checked" in answer
