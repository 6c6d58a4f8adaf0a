"""The HTML report in Chromium. What is looked at stands in html_report.mjs."""

import pathlib
import shutil
import subprocess

import pytest
from conftest import ROOT

HERE = pathlib.Path(__file__).parent
NODE = ROOT / "build/integration/node"


@pytest.fixture(scope="module")
def node():
    if not shutil.which("chromium") or not shutil.which("npm"):
        pytest.skip("there is no chromium, or no npm")
    NODE.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", NODE)
    subprocess.run(["npm", "install", "--silent", "--no-audit"], cwd=NODE, check=True)
    return NODE


def report(folder, file, environment, preset="all"):
    command = ["matterlint", "check", "--exit-zero", "--quiet", "--preset", preset, "--format", f"html={file}", "--no-exclude"]
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return file


def test_the_report_in_a_browser(tmp_path, node, environment):
    small = tmp_path / "small"
    shutil.copytree(ROOT / "examples", small)
    (small / "vault/hostile.md").write_text('---\n"</script><img src=x>": 1\n"</script><img src=x>": 2\n---\n<!-- -->\n')
    large = tmp_path / "large"
    large.mkdir()
    for number in range(2000):
        (large / f"note {number}.md").write_text("---\ntags: [a]\n---\n" + "Text with blanks at its end. \nAnd more.\n" * 10)
    pictures = ROOT / "build/integration/pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    command = ["node", HERE / "html_report.mjs"]
    reports = [report(small, tmp_path / "small.html", environment), report(large, tmp_path / "large.html", environment, "recommended")]
    done = subprocess.run([*command, *reports, pictures], cwd=node, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    print(done.stdout)
    assert done.returncode == 0, done.stdout
