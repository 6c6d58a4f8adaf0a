"""The container file, built and run as docker does it, but by buildah, which needs no service."""

import os
import shutil
import subprocess

import pytest
from conftest import BAD, PACKAGES, ROOT
from test_packages import VERSION



def can_build_images():
    """buildah and debootstrap mount what a build needs, which takes root or the right to be it."""
    programs = all(shutil.which(program) for program in ("buildah", "debootstrap", "unshare"))
    return programs and os.geteuid() == 0 and subprocess.run(["unshare", "--mount", "true"], check=False).returncode == 0


pytestmark = pytest.mark.skipif(not can_build_images(), reason="it takes buildah, debootstrap and the right to mount")
BASE = "docker.io/library/debian:12-slim"


class Images:
    """A store of images of its own."""

    def __init__(self, folder):
        self.storage = ["--root", folder / "images", "--runroot", folder / "run", "--storage-driver", "vfs"]

    def run(self, *arguments, **options):
        command = ["buildah", *self.storage, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=options.pop("check", True), **options)


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """The name of what the container file builds, on a Debian that debootstrap makes: no registry is asked."""
    folder = tmp_path_factory.mktemp("container")
    images = Images(folder)
    subprocess.run(["debootstrap", "--variant=minbase", "bookworm", folder / "debian"], capture_output=True, check=True)
    base = images.run("from", "scratch").stdout.strip()
    images.run("add", "--quiet", base, folder / "debian", "/")
    images.run("commit", "--quiet", "--rm", base, BASE)
    file = ROOT / "packaging/container/Dockerfile"
    arguments = ["--build-arg", f"VERSION={VERSION}", "--file", file, "--tag", "matterlint"]
    images.run("build", "--pull-never", "--isolation", "chroot", *arguments, PACKAGES)
    return images


def check(images, folder, *arguments):
    """What `docker run --volume FOLDER:/notes matterlint ARGUMENTS` does: the image's entry point, in its folder."""
    container = images.run("from", "--pull-never", "matterlint").stdout.strip()
    entry = images.run("inspect", "--format", "{{index .OCIv1.Config.Entrypoint 0}}", container).stdout.strip()
    where = images.run("inspect", "--format", "{{.OCIv1.Config.WorkingDir}}", container).stdout.strip()
    volume = ["--isolation", "chroot", "--volume", f"{folder}:{where}"]
    done = images.run("run", *volume, container, "--", entry, "check", *arguments, check=False)
    images.run("rm", container)
    return done


def test_it_checks_the_notes_that_are_mounted(image, tmp_path):
    (tmp_path / "a.md").write_text(BAD)
    done = check(image, tmp_path)
    assert "a.md:3:12: error: " in done.stdout, done.stderr
    assert done.returncode == 1


def test_it_fixes_them_there(image, tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: A: B\n---\n")
    done = check(image, tmp_path, "--fix")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.md").read_text() == '---\ntitle: "A: B"\n---\n'
