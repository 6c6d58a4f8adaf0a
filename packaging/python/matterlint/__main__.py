"""Runs the program that was installed with this package."""

import os
import sys
import sysconfig


def find_program():
    """Return the path of the program, or None. A user install and `pip install --target` have it elsewhere."""
    beside_package = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "bin")
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", os.name + "_user"),
        beside_package,
    ]
    paths = [os.path.join(folder, "matterlint") for folder in folders]
    return next((path for path in paths if os.path.isfile(path)), None)


def main():
    program = find_program()
    if program is None:
        sys.exit("matterlint: the program is not where its package was installed; install it again")
    os.execv(program, [program, *sys.argv[1:]])


if __name__ == "__main__":
    main()
