"""The steps of the GitHub Action and the lines for GitLab, run as the runner runs them."""

import json
import re
import subprocess

import pytest
import yaml
from conftest import BAD, ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text())


class Runner:
    """As much of GitHub's runner as the action asks for: inputs, files for the path and the summary."""

    def __init__(self, repository, folder, **inputs):
        self.repository = repository
        self.inputs = {name: given["default"] for name, given in ACTION["inputs"].items()} | inputs
        self.path = folder / "path"
        self.summary = folder / "summary.md"
        self.path.touch()
        self.environment = {
            **repository.environment,
            "RUNNER_TEMP": str(folder),
            "GITHUB_PATH": str(self.path),
            "GITHUB_STEP_SUMMARY": str(self.summary),
        }

    def value(self, text):
        def replace(match):
            name = match[1]
            return str(ROOT) if name == "github.action_path" else self.inputs[name.removeprefix("inputs.")]

        return re.sub(r"\$\{\{ *([\w.]+) *\}\}", replace, text)

    def run(self, step):
        added = ":".join(reversed(self.path.read_text().split()))
        variables = {name: self.value(text) for name, text in step.get("env", {}).items()}
        environment = {**self.environment, **variables, "PATH": f"{added}:{self.environment['PATH']}"}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.repository.folder, env=environment, capture_output=True, text=True, check=False,
        )


def steps():
    return [step for step in ACTION["runs"]["steps"] if "run" in step]


def test_the_action_annotates_summarises_and_writes_sarif(repository, tmp_path):
    repository.write("a.md", BAD)
    runner = Runner(repository, tmp_path, sarif="found.sarif")
    install, matcher, check = steps()
    done = runner.run(install)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "matterlint/bin/matterlint").exists()
    assert runner.run(matcher).stdout == f"::add-matcher::{ROOT}/packaging/github/problem-matcher.json\n"
    done = runner.run(check)
    assert done.returncode == 1
    assert "::error file=a.md,line=3,endLine=3,col=12,endColumn=21,title=date-invalid::" in done.stdout
    assert "| a.md:3 | error | `2025-02-30` is no date" in runner.summary.read_text()
    results = json.loads(repository.read("found.sarif"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["date-invalid"]
    assert any(step.get("uses", "").startswith("github/codeql-action/upload-sarif@") for step in ACTION["runs"]["steps"])


def test_the_action_takes_paths_and_arguments(repository, tmp_path):
    repository.write("a.md", BAD)
    repository.write("b/c.md", BAD)
    runner = Runner(repository, tmp_path, paths="b b", arguments="--exit-zero --preset strict")
    done = runner.run(steps()[2])
    assert done.returncode == 0
    assert "file=b/c.md" in done.stdout and "file=a.md" not in done.stdout
    assert not (repository.folder / "found.sarif").exists()


@pytest.mark.parametrize("file", ["packaging/github/problem-matcher.json", "docs/editors.md"])
def test_the_problem_matcher_knows_what_is_printed(repository, file):
    text = (ROOT / file).read_text()
    pattern = json.loads(re.search(r'"regexp": (".*?[^\\]"),?\n', text)[1])
    repository.write("a note: [1].md", BAD)
    first = repository.run("matterlint", "check", "--format", "concise", status=1).splitlines()[0]
    path, line, column, severity, message, code = re.search(pattern, first).groups()
    assert (path, line, column, severity, code) == ("a note: [1].md", "3", "12", "error", "date-invalid")
    assert message == "`2025-02-30` is no date: February 2025 has 28 days"


def test_the_lines_for_gitlab(repository):
    page = (ROOT / "docs/ci.md").read_text()
    job = yaml.safe_load(re.search(r"```yaml\n(matterlint:\n  image.*?)```", page, re.DOTALL)[1])["matterlint"]
    repository.write("a.md", BAD)
    repository.run("sh", "-ec", job["script"][1], status=1)
    reports = job["artifacts"]["reports"]
    assert json.loads(repository.read(reports["codequality"]))[0]["location"]["lines"]["begin"] == 3
    assert "<failure" in repository.read(reports["junit"])
