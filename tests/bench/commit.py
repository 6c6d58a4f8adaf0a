"""How long a commit of one note takes, with matterlint in the hook."""

import os
import pathlib
import shutil
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def seconds_of(command, folder, environment):
    begin = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return time.perf_counter() - begin


def find_pre_commit():
    """In the PATH, or where ./dev integration has installed it."""
    own = ROOT / "build/integration/venv/bin/pre-commit"
    return shutil.which("pre-commit") or (str(own) if own.exists() else None)


def version_of(program):
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()


class Commits:
    """A repository of notes, in which commits of one note are measured."""

    def __init__(self, notes, program, environment):
        self.notes, self.program = notes, str(program)
        self.environment = {**environment, "PRE_COMMIT_HOME": str(notes / ".git/pre-commit")}
        self.note = next(notes.glob("**/*.md"))
        self.changes = 0
        self.git("init", "--quiet")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "All notes")

    def git(self, *arguments):
        command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
        return seconds_of(command, self.notes, self.environment)

    def use_plain_hook(self):
        """As docs/hooks.md shows it. The command that it runs."""
        check = [self.program, "check", "--staged", "--exit-zero"]
        hook = self.notes / ".git/hooks/pre-commit"
        hook.write_text("#!/bin/sh\nexec " + " ".join(check) + "\n")
        hook.chmod(0o755)
        return check

    def use_no_hook(self):
        """What git itself takes. The command stands for a hook that does nothing."""
        (self.notes / ".git/hooks/pre-commit").unlink(missing_ok=True)
        return ["true"]

    def use_pre_commit(self, pre_commit, entry):
        """What a published hook runs, once it is installed. The command, with the one note that is named to it."""
        hook = {"id": "notes", "name": "notes", "language": "system", "entry": " ".join(entry)}
        fields = ", ".join(f"{key}: '{value}'" for key, value in hook.items())
        files = r"files: '\.(md|mdx|markdown|qmd)$'"
        config = self.notes / ".pre-commit-config.yaml"
        config.write_text(f"repos: [{{repo: local, hooks: [{{{fields}, {files}}}]}}]\n")
        self.git("add", config.name)
        seconds_of([pre_commit, "install", "--overwrite"], self.notes, self.environment)
        return entry + [os.fspath(self.note.relative_to(self.notes))]

    def change(self):
        self.changes += 1
        self.note.write_text(self.note.read_text() + f"\nOne more line, {self.changes}.\n")
        self.git("add", self.note.relative_to(self.notes))

    def measure(self, check, count):
        """The medians of the hook's command alone and of the whole commit. The first commit, which sets up, is none."""
        hooks, commits = [], []
        for _ in range(count + 1):
            self.change()
            hooks.append(seconds_of(check, self.notes, self.environment))
            commits.append(self.git("commit", "--quiet", "--message", "One note"))
        return statistics.median(hooks[1:]), statistics.median(commits[1:])


def measured_commits(notes, program, environment, count=20):
    """Rows of a kind of hook, the seconds of its command alone and of the whole commit: each kind that there is."""
    commits = Commits(notes, program, environment)
    yield "no hook", *commits.measure(commits.use_no_hook(), count)
    yield "matterlint in .git/hooks/pre-commit", *commits.measure(commits.use_plain_hook(), count)
    pre_commit = find_pre_commit()
    if pre_commit is None:
        return
    version = version_of(pre_commit)
    nothing = commits.use_pre_commit(pre_commit, ["true"])
    yield f"a hook of {version} that does nothing", *commits.measure(nothing, count)
    check = [str(program), "check", "--format", "concise", "--exit-zero"]
    yield f"matterlint in {version}", *commits.measure(commits.use_pre_commit(pre_commit, check), count)
