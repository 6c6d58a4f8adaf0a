"""How long a commit of one note takes, with matterlint in the hook."""

import statistics
import subprocess
import time


def seconds_of(command, folder, environment):
    begin = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return time.perf_counter() - begin


def measure_commits(notes, program, environment, count=20):
    """The medians of the hook alone and of the whole commit. `notes` becomes a repository."""

    def git(*arguments):
        return seconds_of(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], notes, environment)

    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "All notes")
    hook = notes / ".git/hooks/pre-commit"
    check = [str(program), "check", "--staged", "--exit-zero"]
    hook.write_text("#!/bin/sh\nexec " + " ".join(check) + "\n")
    hook.chmod(0o755)
    note = next(notes.glob("**/*.md"))
    hooks, commits = [], []
    for number in range(count):
        note.write_text(note.read_text() + f"\nOne more line, {number}.\n")
        git("add", note.relative_to(notes))
        hooks.append(seconds_of(check, notes, environment))
        commits.append(git("commit", "--quiet", "--message", "One note"))
    return statistics.median(hooks), statistics.median(commits)
