#!/usr/bin/env python3
"""Holds the safe fixes against programs of others, over real and generated notes.

    run.py [COUNT]     all real notes, and COUNT generated ones
    run.py --short     a sample of the real notes, and some generated ones

A long run can be made of pieces: `--sum FILE` with another `--seed` each.
"""

import argparse
import concurrent.futures
import itertools
import json
import os
import pathlib
import pickle
import sys
import tarfile
import time

import configurations
import judge
import readers
import report
from generated import generated
from program import find_program

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs/fixes.md"
COUNT = 100_000
SHORT_COUNT = 320
BATCH = 1000
SAMPLE = 5  # So many real notes of each collection, in the short form.


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--program")
    parser.add_argument("--system", action="append")
    parser.add_argument("--no-generated", action="store_true")
    parser.add_argument("--no-corpora", action="store_true")
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--libraries", type=pathlib.Path, default=ROOT / "build/readers")
    parser.add_argument("--write", action="store_true", help="write the counts into docs/fixes.md")
    parser.add_argument("--sum", type=pathlib.Path, help="go on from what runs before came to, which this file keeps")
    parser.add_argument("--keep", type=pathlib.Path, help="write the notes of failures into this folder")
    asked = parser.parse_args()
    asked.count = asked.count or (SHORT_COUNT if asked.short else COUNT)
    return asked


def corpora(most):
    """Real notes by name, at most so many of each collection; none where there are none."""
    folder = pathlib.Path(os.environ.get("MATTERLINT_SHARED", ROOT.parent / "shared")) / "corpora"
    if not folder.is_dir():
        print("There are no real notes here, generated ones alone are judged.")
    notes = {}
    for archive in sorted(folder.glob("*.tar.xz")):
        with tarfile.open(archive, "r|xz") as tar:
            files = (member for member in tar if member.isfile() and member.name.endswith(".md"))
            for number, member in enumerate(itertools.islice(files, most)):
                notes[f"{archive.name.split('.')[0]}-{number}.md"] = tar.extractfile(member).read()
    return notes


def batches(asked):
    systems = [system for system in configurations.SYSTEMS if not asked.system or system.name in asked.system]
    real = {} if asked.no_corpora else corpora(SAMPLE if asked.short else None)
    names = sorted(real)
    for system in systems:
        for begin in range(0, len(names), asked.batch):
            notes = {name: real[name] for name in names[begin : begin + asked.batch]}
            yield judge.Batch(system, configurations.variant(system, 0), notes, seed=begin, with_prettier=not asked.short)
    each = 0 if asked.no_generated else asked.count // len(systems)
    for number, system in enumerate(systems):
        for begin in range(0, each, asked.batch):
            seeds = range(asked.seed + number * each + begin, asked.seed + number * each + min(begin + asked.batch, each))
            notes = {f"n{seed}.md": generated(seed) for seed in seeds}
            option = 0 if begin // asked.batch % 2 == 0 else seeds[0]
            yield judge.Batch(system, configurations.variant(system, option), notes, seeds[0], with_prettier=not option and not asked.short)


def keep_failure(folder, batch, failure):
    place = folder / f"{failure[0]}-{failure[1].replace(' ', '_')}"
    place.mkdir(parents=True, exist_ok=True)
    (place / failure[2]).write_bytes(batch.notes[failure[2]])
    (place / failure[2]).with_suffix(".conf.json").write_text(json.dumps(batch.configuration), encoding="utf-8")


def main():
    asked = options()
    program = find_program(ROOT, asked.program)
    total = pickle.loads(asked.sum.read_bytes()) if asked.sum and asked.sum.exists() else judge.Verdict()
    start = time.monotonic()
    with concurrent.futures.ProcessPoolExecutor(asked.jobs) as pool:
        running = {pool.submit(judge.judge, program, asked.libraries, batch): batch for batch in batches(asked)}
        for done in concurrent.futures.as_completed(running):
            try:
                verdict = done.result()
            except readers.MissingLibrary as missing:
                print(f"skipped: no library for {missing} (./dev readers installs it)")
                pool.shutdown(cancel_futures=True)
                return 0
            for failure in verdict.failures if asked.keep else ():
                keep_failure(asked.keep, running[done], failure)
            total.add(verdict)
            if asked.verbose:
                print(f"{running[done].system.name} {verdict.notes} {verdict.seconds:.0f} s {len(verdict.failures)} failures", flush=True)
    if asked.sum:
        asked.sum.write_bytes(pickle.dumps(total))
    print(report.text(total, time.monotonic() - start))
    if asked.write:
        DOCS.write_text(report.with_counts(DOCS.read_text(encoding="utf-8"), total), encoding="utf-8")
    is_documented = report.is_documented(DOCS.read_text(encoding="utf-8"))
    if not is_documented:
        print("docs/fixes.md does not say what may differ: run.py --write does")
    return 0 if is_documented and not total.unknown_failures() else 1


if __name__ == "__main__":
    sys.exit(main())
