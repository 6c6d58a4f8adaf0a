#!/usr/bin/env python3
"""Print a CycloneDX 1.5 bill of materials of the program in a build folder.

Usage: bill_of_materials.py BUILD VERSION

The libraries are those that the build's cache says it was made with; their versions and licences are asked of the Debian
packages that own the files. Only standard modules are used.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import uuid


def cached_files(build):
    """Paths of libraries, and folders of headers, that CMake found."""
    with open(os.path.join(build, "CMakeCache.txt"), encoding="utf-8") as cache:
        entries = dict(re.findall(r"^([\w.-]+):[A-Z]+=(.+)$", cache.read(), re.MULTILINE))
    libraries = [path for name, path in entries.items() if re.fullmatch(r"matterlint_.+_file", name)]
    headers = [path for name, path in entries.items() if name.endswith("_DIR") and os.path.isabs(path)]
    return libraries + headers + [standard_library(entries["CMAKE_CXX_COMPILER"])]


def standard_library(compiler):
    """The C++ library, which is linked statically."""
    answer = subprocess.run([compiler, "-print-file-name=libstdc++.a"], capture_output=True, text=True, check=True)
    return os.path.realpath(answer.stdout.strip())


def package_of(path):
    """The Debian package that a file belongs to, or None."""
    owner = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
    return owner.stdout.split(":")[0].split(",")[0] if owner.returncode == 0 else None


def field(package, name):
    answer = subprocess.run(["dpkg-query", "-W", "-f", "${" + name + "}", package], capture_output=True, text=True, check=True)
    return answer.stdout


def component(package):
    version = field(package, "Version")
    return {
        "type": "library",
        "name": field(package, "source:Package"),
        "version": version,
        "purl": f"pkg:deb/debian/{package}@{version}",
        "bom-ref": package,
    }


def main():
    build, version = sys.argv[1:]
    packages = sorted({package for package in map(package_of, cached_files(build)) if package})
    with open(os.path.join(build, "matterlint"), "rb") as program:
        digest = hashlib.sha256(program.read()).hexdigest()
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_URL, digest)),
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "matterlint",
                "version": version,
                "bom-ref": "matterlint",
                "licenses": [{"license": {"id": "MIT"}}],
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }
        },
        "components": [component(package) for package in packages],
        "dependencies": [{"ref": "matterlint", "dependsOn": packages}],
    }
    json.dump(bill, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
