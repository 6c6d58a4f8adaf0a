#!/usr/bin/env python3
"""Make a wheel of a program that is built already: wheel.py BUILD FOLDER.

`pip wheel .` makes the same one, but compiles everything for it, which takes minutes. The metadata are made in the same
way, of pyproject.toml.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from scikit_build_core.build import prepare_metadata_for_build_wheel

ROOT = pathlib.Path(__file__).resolve().parents[1]


def main():
    build, folder = map(os.path.abspath, sys.argv[1:])
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as scratch:
        wheel = pathlib.Path(scratch)
        name = prepare_metadata_for_build_wheel(str(wheel)).removesuffix(".dist-info")
        data = wheel / f"{name}.data"
        install = ["cmake", "--install", build, "--component", "program", "--strip", "--prefix", data / "data"]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        (data / "data/bin").rename(data / "scripts")
        package = ROOT / "packaging/python/matterlint"
        shutil.copytree(package, wheel / "matterlint", ignore=shutil.ignore_patterns("__pycache__"))
        subprocess.run([sys.executable, "-m", "wheel", "pack", "--dest-dir", folder, wheel], check=True)


if __name__ == "__main__":
    main()
