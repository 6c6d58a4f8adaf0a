"""What came of some notes."""

import collections
import dataclasses


@dataclasses.dataclass
class Verdict:
    """What came of some notes. Counters are by rule."""

    notes: int = 0
    fixed: int = 0
    seconds: float = 0
    applied: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    compared: collections.Counter = dataclasses.field(default_factory=collections.Counter)  # By library.
    unreadable: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    allowed: collections.Counter = dataclasses.field(default_factory=collections.Counter)  # By what and rule.
    failures: list = dataclasses.field(default_factory=list)

    def add(self, other):
        for field in dataclasses.fields(self):
            mine = getattr(self, field.name)
            theirs = getattr(other, field.name)
            if isinstance(mine, (int, float)):
                setattr(self, field.name, mine + theirs)
            elif isinstance(mine, list):
                mine.extend(theirs)
            else:
                mine.update(theirs)
