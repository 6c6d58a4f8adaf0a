"""Each format, read by a program or a library that others have written for it."""

import json
import os
import shutil
import subprocess

import junitparser
import pytest
from conftest import ROOT
from sarif_pydantic import Sarif

REVIEWDOG = "github.com/reviewdog/reviewdog/cmd/reviewdog"
REVIEWDOG_VERSION = "v0.21.0"
VIOLATIONS = "se.bjurr.violations:violations-lib:1.157.3"
READ_BY_VIOLATIONS = {"error": ("ERROR", "Bug Risk"), "warning": ("WARN", "Style"), "info": ("INFO", "Style")}


@pytest.fixture(scope="module")
def report(environment):
    """A function: the report on the examples in a format, as text."""

    def report(format):
        command = ["matterlint", "check", "--exit-zero", "--quiet", "--preset", "all", "--format", format, "examples"]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout

    return report


@pytest.fixture(scope="module")
def findings(report):
    found = json.loads(report("json"))["diagnostics"]
    assert len(found) > 40
    return found


@pytest.fixture(scope="session")
def reviewdog():
    """Built once, and kept in the build folder."""
    program = ROOT / "build/integration/reviewdog" / REVIEWDOG_VERSION
    if not program.exists():
        if not shutil.which("go"):
            pytest.skip("there is no go to build reviewdog with")
        module = program.parent / "module"
        module.mkdir(parents=True, exist_ok=True)
        (module / "go.mod").write_text("module reader\n")
        run = lambda *command: subprocess.run(command, cwd=module, capture_output=True, check=True)
        run("go", "get", "-tool", f"{REVIEWDOG}@{REVIEWDOG_VERSION}")
        run("go", "build", "-o", program, REVIEWDOG)
    return program


@pytest.fixture(scope="session")
def read_code_climate():
    """A function: the issues that violations-lib, which plug-ins of Jenkins, Gradle and Maven use, reads in a file."""
    if not shutil.which("java") or not shutil.which("mvn"):
        pytest.skip("there is no Java with Maven to run violations-lib")
    group, name, version = VIOLATIONS.split(":")
    folder = ROOT / "build/integration/violations-lib" / version
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "paths"
    if not paths.exists():
        (folder / "pom.xml").write_text(
            "<project><modelVersion>4.0.0</modelVersion>"
            "<groupId>reader</groupId><artifactId>reader</artifactId><version>1</version><dependencies><dependency>"
            f"<groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version>"
            "</dependency></dependencies></project>\n"
        )
        command = ["mvn", "--quiet", "--batch-mode", "dependency:build-classpath", f"-Dmdep.outputFile={paths}"]
        subprocess.run(command, cwd=folder, capture_output=True, check=True)

    def read(file):
        command = ["java", "-classpath", paths.read_text(), ROOT / "tests/integration/CodeClimateReader.java", file]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return [tuple(line.split("\t")) for line in done.stdout.splitlines()]

    return read


@pytest.mark.parametrize("format", ["rdjson", "sarif"])
def test_reviewdog_reads_it(report, findings, reviewdog, format):
    command = [reviewdog, f"-f={format}", "-reporter=rdjsonl", "-filter-mode=nofilter"]
    done = subprocess.run(command, cwd=ROOT, input=report(format), capture_output=True, text=True, check=True)
    read = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(read) == len(findings)
    for ours, theirs in zip(findings, read):
        assert theirs["message"] == ours["message"]
        assert theirs["location"]["path"] == ours["path"]
        assert theirs["location"]["range"]["start"]["line"] == ours["range"]["start"]["line"]
        suggestions = [suggestion.get("text", "") for suggestion in theirs.get("suggestions", [])]
        assert suggestions == [edit["text"] for edit in ours.get("fix", {}).get("edits", [])]


def test_reviewdog_reads_checkstyle(report, findings, reviewdog):
    command = [reviewdog, "-f=checkstyle", "-reporter=local", "-filter-mode=nofilter"]
    done = subprocess.run(command, cwd=ROOT, input=report("checkstyle"), capture_output=True, text=True, check=True)
    for finding in findings:
        start = finding["range"]["start"]
        assert f"{finding['path']}:{start['line']}:{start['column']}: {finding['severity']}: " in done.stdout


def test_sarif_has_the_form_of_its_standard(report, findings):
    [run] = Sarif.model_validate(json.loads(report("sarif"))).runs
    rules = [rule.id for rule in run.tool.driver.rules]
    assert len(run.results) == len(findings)
    for ours, result in zip(findings, run.results):
        assert rules[result.rule_index] == result.rule_id == ours["rule"]
    fingerprints = [(r.locations[0].physical_location.artifact_location.uri, r.partial_fingerprints["matterlint/v1"]) for r in run.results]
    assert len(set(fingerprints)) == len(fingerprints)


def test_junit_is_read_as_suites_of_cases(report, findings, tmp_path):
    file = tmp_path / "junit.xml"
    file.write_text(report("junit"))
    suites = list(junitparser.JUnitXml.fromfile(str(file)))
    assert [suite.name for suite in suites] == sorted({finding["path"] for finding in findings})
    assert sum(suite.tests for suite in suites) == len(findings)
    failures = sum(1 for suite in suites for case in suite for result in case.result if isinstance(result, junitparser.Failure))
    assert failures == sum(suite.failures for suite in suites) == sum(f["severity"] != "info" for f in findings)


def test_gitlab_has_the_members_that_its_documentation_asks_for(report, findings):
    issues = json.loads(report("gitlab"))
    assert len(issues) == len(findings)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["description"] and issue["check_name"]
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not os.path.isabs(issue["location"]["path"])
        assert issue["location"]["lines"]["begin"] >= 1


def test_gitlab_is_read_as_code_climate(report, findings, read_code_climate, tmp_path):
    """GitLab's form is that of Code Climate, cut short; what others read needs the rest of it."""
    file = tmp_path / "gl-code-quality-report.json"
    file.write_text(report("gitlab"))
    expected = [
        (f["path"], str(f["range"]["start"]["line"]), *READ_BY_VIOLATIONS[f["severity"]], f["rule"], f["message"]) for f in findings
    ]
    assert sorted(read_code_climate(file)) == sorted(expected)
