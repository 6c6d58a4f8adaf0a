"""The hooks, run by the real pre-commit, from a mirror that depends on the wheel of a package index."""

import subprocess

import pytest
from conftest import BAD, FIXABLE, GOOD, ROOT


@pytest.fixture(scope="module")
def mirror(tmp_path_factory, environment):
    folder = tmp_path_factory.mktemp("mirror")
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    for _ in range(2):  # The second time there is nothing to do.
        subprocess.run([ROOT / "packaging/mirror", folder], env={**environment, **names}, check=True)
    tags = subprocess.run(["git", "tag"], cwd=folder, capture_output=True, text=True, check=True).stdout.split()
    assert len(tags) == 1
    return folder, tags[0]


@pytest.fixture
def notes(repository, mirror):
    """A repository with both hooks; `use(ID)` chooses one."""
    folder, tag = mirror

    def use(hook):
        repository.write(".pre-commit-config.yaml", f"repos:\n  - repo: {folder}\n    rev: {tag}\n    hooks: [{{id: {hook}}}]\n")

    repository.use = use
    use("matterlint")
    repository.run("pre-commit", "install")
    return repository


def test_a_bad_note_blocks_the_commit_and_says_where(notes):
    notes.write("a.md", BAD)
    said = notes.commit(status=1)
    assert "a.md:3:12: error: `2025-02-30` is no date: February 2025 has 28 days [date-invalid]" in said


def test_a_good_note_passes(notes):
    notes.write("a.md", GOOD)
    assert "Passed" in notes.commit()


def test_a_fixable_note_is_fixed_and_blocks_once(notes):
    notes.use("matterlint-fix")
    notes.write("a.md", FIXABLE)
    assert "files were modified by this hook" in notes.commit(status=1)
    assert notes.read("a.md") == FIXABLE + "\n"
    assert "Passed" in notes.commit()


def test_excluded_notes_stay_excluded_although_they_are_named(notes):
    notes.write("matterlint.yaml", "exclude: [Templates]\n")
    notes.write("Templates/a.md", BAD)
    assert "Passed" in notes.commit()


def test_other_files_are_none_of_its_business(notes):
    notes.write("a.txt", BAD)
    assert "no files to check" in notes.commit()


def test_all_files(notes):
    notes.write("a.md", BAD)
    notes.write("b/c.mdx", BAD)
    notes.run("git", "add", "--all")
    said = notes.run("pre-commit", "run", "--all-files", status=1)
    assert said.count("[date-invalid]") == 2


def test_a_thousand_notes_in_several_batches_give_each_finding_once(notes):
    names = [f"{'folder with a long name ' * 4}/note {number}.md" for number in range(1000)]
    for name in names:
        notes.write(name, BAD)
    notes.run("git", "add", "--all")
    said = notes.run("pre-commit", "run", "--all-files", status=1)
    for name in names:
        assert said.count(f"{name}:3:12: error") == 1
    assert said.count("Checked") > 1


def test_the_newest_version_can_be_asked_of_the_mirror(notes):
    notes.run("pre-commit", "autoupdate")
    notes.write("a.md", GOOD)
    assert "Passed" in notes.commit()
