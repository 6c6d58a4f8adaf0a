"""The hook without a tool, as docs/hooks.md shows it."""

import re

from conftest import BAD, FIXABLE, GOOD, ROOT


def hook():
    page = (ROOT / "docs/hooks.md").read_text()
    return re.search(r"```sh\n(#!/bin/sh\n.*?)```", page, re.DOTALL)[1]


def install(repository):
    path = repository.folder / ".git/hooks/pre-commit"
    path.write_text(hook())
    path.chmod(0o755)


def test_the_hook_blocks_what_is_staged(repository):
    install(repository)
    repository.write("a.md", GOOD)
    repository.commit()
    repository.write("b.md", BAD)
    said = repository.commit(status=1)
    assert "b.md:3:12: error: `2025-02-30` is no date: February 2025 has 28 days [date-invalid]" in said


def test_what_lies_in_the_folder_does_not_count(repository):
    install(repository)
    repository.write("a.md", BAD)
    repository.run("git", "add", "a.md")
    repository.write("a.md", GOOD)
    repository.run("git", "commit", "--message", "Staged is bad", status=1)
    repository.run("git", "add", "a.md")
    repository.write("a.md", BAD)
    repository.run("git", "commit", "--message", "Staged is good")


def test_a_commit_of_some_files_only(repository):
    """`git commit FILE` has an index of its own, and the hook must look at that."""
    install(repository)
    repository.write("a.md", GOOD)
    repository.write("b.md", BAD)
    repository.run("git", "add", "--all")
    repository.run("git", "commit", "--message", "Only the good one", "a.md")
    repository.run("git", "commit", "--message", "The bad one", "b.md", status=1)


def test_infos_block_nothing(repository):
    install(repository)
    repository.write("a.md", FIXABLE)
    assert "[final-newline]" in repository.commit()


def test_notes_in_a_folder_below(repository):
    install(repository)
    repository.write("notes/deep/a.md", BAD)
    repository.run("git", "add", "--all")
    repository.run("git", "-C", "notes", "commit", "--message", "From below", status=1)
