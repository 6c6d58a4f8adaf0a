"""What the integration tests share: the program, the packages of a release, and git repositories to try them in."""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "build/packages"

GOOD = "---\ntitle: A good note\npublished: 2025-03-13\n---\nText.\n"
FIXABLE = "---\ntitle: A note\n---\nText without an end"
BAD = "---\ntitle: A note\npublished: 2025-02-30\n---\nText.\n"


class Repository:
    """A git repository with commands that run in it."""

    def __init__(self, folder, environment):
        self.folder = folder
        self.environment = environment
        self.run("git", "init", "--quiet", "--initial-branch=main")
        self.run("git", "config", "user.name", "A Writer")
        self.run("git", "config", "user.email", "writer@example.org")

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def run(self, *command, status=0):
        """Run a command and return what it prints, on both streams."""
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        assert done.returncode == status, f"{command}: exit {done.returncode}\n{done.stdout}"
        return done.stdout

    def commit(self, status=0):
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--message", "Change", status=status)


def package(pattern):
    found = list(PACKAGES.glob(pattern))
    assert len(found) == 1, f"{PACKAGES}/{pattern}: {found}; ./dev package makes them"
    return found[0]


@pytest.fixture(scope="session")
def program():
    """The program alone, for tests that need no packages: any build will do, or what MATTERLINT names."""
    builds = [ROOT / "build" / preset / "matterlint" for preset in ("release", "debug")]
    return os.environ.get("MATTERLINT") or next(str(path) for path in builds if path.exists())


@pytest.fixture(scope="session")
def strace():
    """The words before a command that make its system calls fail, for `-e inject=...` and the command to follow."""
    command = ["strace", "--follow-forks", "--quiet=all"]
    if not shutil.which("strace") or subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("system calls can not be made to fail: there is no strace, or it may not be used")
    return command


@pytest.fixture(scope="session")
def wheel():
    return package("*.whl")


@pytest.fixture(scope="session")
def index(tmp_path_factory, wheel):
    """The address of a package index that only has the wheel."""
    folder = tmp_path_factory.mktemp("index")
    (folder / "matterlint").mkdir()
    (folder / "matterlint" / wheel.name).symlink_to(wheel)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
    handler.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def environment(tmp_path_factory, index):
    """Variables for commands: a home of their own, and the release program in the path."""
    home = tmp_path_factory.mktemp("home")
    return {
        **os.environ,
        "HOME": str(home),
        "PATH": f"{ROOT / 'build/release'}:{os.path.dirname(os.sys.executable)}:{os.environ['PATH']}",
        "PIP_EXTRA_INDEX_URL": index,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
    }


@pytest.fixture
def repository(tmp_path, environment):
    folder = tmp_path / "notes"
    folder.mkdir()
    return Repository(folder, environment)
