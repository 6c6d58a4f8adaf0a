"""Each package, installed into an empty place and run there."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv

import pytest
from conftest import BAD, PACKAGES, ROOT, package
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

VERSION = re.search(r"project\(matterlint VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
TEN_MEGABYTES = 10_000_000


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True, **options).stdout


def finds_the_fault(program, folder, **options):
    """Whether a program does its work: on a note with a fault, by its full path."""
    (folder / "a.md").write_text(BAD)
    done = subprocess.run([*program, "check", "a.md"], cwd=folder, capture_output=True, text=True, check=False, **options)
    return done.returncode == 1 and "[date-invalid]" in done.stdout


def unpack(pattern, folder):
    with tarfile.open(package(pattern)) as archive:
        archive.extractall(folder)
    return folder


def test_all_have_one_version():
    names = {path.name for path in PACKAGES.iterdir()}
    assert names == {
        f"matterlint-{VERSION}-Linux.tar.gz",
        f"matterlint_{VERSION}_amd64.deb",
        f"matterlint-{VERSION}.tgz",
        f"matterlint-{VERSION}.cdx.json",
        package("*.whl").name,
        "SHA256SUMS",
    }
    assert package("*.whl").name.startswith(f"matterlint-{VERSION}-py3-none-manylinux")


def test_the_wheel_in_an_empty_environment(tmp_path, wheel):
    venv.create(tmp_path / "venv", with_pip=True)
    folder = tmp_path / "venv/bin"
    run(folder / "pip", "install", "--no-index", wheel)
    assert run(folder / "matterlint", "version") == f"matterlint {VERSION}\n"
    assert finds_the_fault([folder / "matterlint"], tmp_path)
    assert finds_the_fault([folder / "python", "-m", "matterlint"], tmp_path)


@pytest.mark.skipif(not os.environ.get("MATTERLINT_LONG"), reason="it compiles for minutes: set MATTERLINT_LONG")
def test_pip_builds_it_from_its_sources(tmp_path):
    venv.create(tmp_path / "venv", with_pip=True)
    folder = tmp_path / "venv/bin"
    run(folder / "pip", "install", ROOT)
    assert run(folder / "matterlint", "version") == f"matterlint {VERSION}\n"
    assert finds_the_fault([folder / "matterlint"], tmp_path)
    assert finds_the_fault([folder / "python", "-m", "matterlint"], tmp_path)


def test_the_wheel_in_a_folder_of_its_own(tmp_path, wheel):
    run(sys.executable, "-m", "pip", "install", "--no-index", "--target", tmp_path / "there", wheel)
    assert finds_the_fault([sys.executable, "-m", "matterlint"], tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "there")})


@pytest.mark.skipif(not shutil.which("npm"), reason="there is no npm")
def test_the_npm_package(tmp_path):
    run("npm", "install", "--offline", "--no-audit", package("*.tgz"), cwd=tmp_path)
    assert run("npx", "--offline", "matterlint", "version", cwd=tmp_path) == f"matterlint {VERSION}\n"
    assert finds_the_fault(["npx", "--offline", "matterlint"], tmp_path)


def test_the_debian_package(tmp_path):
    deb = package("*.deb")
    assert run("dpkg-deb", "--field", deb, "Version") == f"{VERSION}\n"
    assert re.fullmatch(r"libc6 \(>= [0-9.]+\)\n", run("dpkg-deb", "--field", deb, "Depends"))
    run("dpkg-deb", "--extract", deb, tmp_path)
    assert finds_the_fault([tmp_path / "usr/bin/matterlint"], tmp_path)


def libraries_of(file):
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", run("readelf", "--dynamic", file)))


def test_the_archive_asks_for_the_c_library_only(tmp_path):
    [folder] = unpack("*.tar.gz", tmp_path).iterdir()
    files = [folder / "bin/matterlint", folder / "lib/matterlint/libmd4c.so.0"]
    assert set().union(*map(libraries_of, files)) <= {"libmd4c.so.0", "libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2"}
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < TEN_MEGABYTES


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can change its root")
def test_the_archive_runs_where_there_is_nothing_else(tmp_path):
    [folder] = unpack("*.tar.gz", tmp_path).iterdir()
    for library in ("/lib64/ld-linux-x86-64.so.2", "/lib/x86_64-linux-gnu/libc.so.6", "/lib/x86_64-linux-gnu/libm.so.6"):
        copy = folder / library[1:]
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(library, copy)
    # A program finds the libraries beside it by /proc.
    enter = 'mkdir "$0/proc" && mount -t proc proc "$0/proc" && exec chroot "$0" /bin/matterlint "$@"'
    assert finds_the_fault(["unshare", "--mount", "sh", "-c", enter, folder], folder)


def test_the_bill_of_materials():
    bill = package("*.cdx.json").read_text()
    assert JsonStrictValidator(SchemaVersion.V1_5).validate_str(bill) is None
    for library in ("yaml-cpp", "pcre2", "boost1.81", "md4c", "valijson", "fmtlib", "gcc-12"):
        assert f'"name": "{library}"' in bill


def test_the_checksums():
    for line in package("SHA256SUMS").read_text().splitlines():
        digest, name = line.split()
        assert hashlib.sha256((PACKAGES / name).read_bytes()).hexdigest() == digest
