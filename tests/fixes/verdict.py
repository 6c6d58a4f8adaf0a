"""What came of some notes."""

import collections
import dataclasses

import allowed


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

    def known(self):
        """How many failures of each kind that is known there are."""
        return collections.Counter(kind for _, told, *_ in self.failures if (kind := allowed.known_kind(told)))

    def unknown_failures(self):
        """Failures that must not be: those of no known kind, and those of kinds that are more frequent than is known."""
        limit = {kind: most * self.fixed // 1000 + allowed.LEEWAY for kind, (most, _) in allowed.KNOWN.items()}
        too_many = {kind for kind, count in self.known().items() if count > limit[kind]}
        kinds = allowed.KNOWN.keys() - too_many
        return [failure for failure in self.failures if allowed.known_kind(failure[1]) not in kinds]
