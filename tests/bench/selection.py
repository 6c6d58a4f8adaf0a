"""The kinds of checks that are measured, as arguments of `matterlint check`."""

import json
import subprocess

ALONE = ["check", "--isolated", "--exit-zero", "--quiet"]


def front_matter_rules(program):
    """The recommended rules that do not look beyond the front matter."""
    rules = json.loads(subprocess.run([program, "rules", "--format", "json"], capture_output=True, check=True).stdout)
    beyond = {"body", "text"}
    return ",".join(r["id"] for r in rules if "recommended" in r["presets"] and not beyond & set(r["reads"]))


def checks(program):
    """Their names and arguments. No schema is for the notes, which one rule would say of each."""
    return {
        "front matter rules": [*ALONE, "--select", front_matter_rules(program)],
        "recommended": ALONE,
        "all rules": [*ALONE, "--preset", "all", "--ignore", "schema-missing"],
    }
