"""The quick start, as a newcomer takes it: pip install, a commit that is stopped, and one that passes."""

import os
import subprocess
import sys
import time

import pytest
from conftest import BAD, GOOD, ROOT, Repository
from pages import blocks, path_of, sections

PAGE = ROOT / "docs/quick-start.md"
PUBLISHED = "https://github.com/matterlint/matterlint-pre-commit"
MINUTES = 60


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory, environment):
    """The variables of somebody who has Python and git, and has done what the page says under `Install`."""
    venv = tmp_path_factory.mktemp("newcomer") / "venv"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    programs = [str(venv / "bin"), os.path.dirname(sys.executable), "/usr/bin", "/bin"]
    variables = {**environment, "PATH": ":".join(programs), "NO_COLOR": "1"}
    install = dict(sections(PAGE))["Install"][0]
    assert install[0] == "sh" and install[2].startswith("pip install matterlint")
    subprocess.run(["sh", "-ec", install[2]], env=variables, check=True, capture_output=True)
    return variables


@pytest.fixture
def notes(tmp_path, newcomer):
    folder = tmp_path / "notes"
    folder.mkdir()
    return Repository(folder, newcomer)


def told(console):
    """The commands of a block, each with what the page says that it prints, and its exit code."""
    for part in console.removeprefix("$ ").split("\n$ "):
        command, _, output = (part.rstrip("\n") + "\n").partition("\n")
        status = 1 if output.endswith("[exit 1]\n") else 0
        yield command, output.removesuffix("[exit 1]\n"), status


def test_what_the_page_shows_is_what_the_package_does(notes):
    """Up to the commits, in one folder."""
    shown = 0
    for heading, section in sections(PAGE):
        if heading == "A red commit":
            break
        for language, words, text in section:
            if path := path_of(words):
                notes.write(path, text)
            if language == "console":
                for command, output, status in told(text):
                    assert notes.run("sh", "-c", command, status=status) == output
                    shown += 1
    assert shown >= 5


def test_a_red_commit_and_a_green_one(notes, newcomer, tmp_path):
    begin = time.monotonic()
    mirror = tmp_path / "mirror"
    names = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run([ROOT / "packaging/mirror", mirror], env={**newcomer, **names}, check=True, capture_output=True)
    [hooks] = [text for _, _, text in blocks(PAGE, "yaml") if "repos:" in text]
    assert PUBLISHED in hooks
    notes.write(".pre-commit-config.yaml", hooks.replace(PUBLISHED, str(mirror)))
    notes.run("pre-commit", "install")
    notes.write("a.md", BAD)
    assert "a.md:3:12: error: " in notes.commit(status=1)
    notes.write("a.md", GOOD)
    assert "Passed" in notes.commit()
    assert time.monotonic() - begin < 5 * MINUTES
