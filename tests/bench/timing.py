"""Runs commands in turn, and keeps what each took."""

import statistics
import subprocess
import sys


class Run:
    """One command, measured several times."""

    def __init__(self, name, command, stdin=None, codes=(0,), folder=None, most_turns=None):
        self.name, self.command, self.stdin, self.codes = name, command, stdin, codes
        self.folder, self.most_turns = folder, most_turns
        self.forget()

    def measure(self, meter):
        source = open(self.stdin, "rb") if self.stdin else subprocess.DEVNULL
        taken = subprocess.run([meter, *self.command], stdin=source, capture_output=True, text=True, check=True, cwd=self.folder)
        wall, user, system, memory, code = taken.stdout.split()
        if int(code) not in self.codes:
            sys.exit(f"bench: {' '.join(map(str, self.command))}: exit code {code}")
        self.wall.append(float(wall))
        self.user.append(float(user))
        self.system.append(float(system))
        self.memory.append(int(memory) / 1024)

    def forget(self):
        self.wall, self.user, self.system, self.memory = [], [], [], []

    @property
    def seconds(self):
        return statistics.median(self.wall)


def take_turns(runs, meter, count):
    for turn in range(count + 1):
        for run in runs:
            if turn == 1:  # The first turn warmed the cache.
                run.forget()
            if run.most_turns is None or 0 < turn <= run.most_turns:
                run.measure(meter)
