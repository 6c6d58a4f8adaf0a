"""Shows that many notes take as many times longer, and no more memory."""

from notes import make_notes
from selection import ALONE
from timing import Run, take_turns

FEWEST = 1_000
FACTOR = 10
TURNS = 5
# A note of many may take longer than one of few, since less of what it needs is in the caches of the processor.
MOST_TIMES = 1.5
MOST_MEGABYTES = 60  # of memory, up to this many notes
NOTES_IN_THAT = 100_000


def rows_of_scale(program, meter, scratch, most, read_all):
    """Rows of cells, the head first, and whether none says too much. `read_all` makes the command that reads a folder."""
    rows = [("notes", "cat ms", "recommended ms", "/ cat", "a note µs", "one thread / all", "peak MiB")]
    a_note_at_first = None
    is_good = True
    count = FEWEST
    while count <= most:
        folder = scratch / f"{count} notes"
        folder.mkdir()
        make_notes(folder, count)
        check = [program, *ALONE, folder]
        runs = [Run("cat", read_all(folder)), Run("recommended", check), Run("one thread", [*check, "--jobs", "1"])]
        take_turns(runs, meter, TURNS)
        cat, all_threads, one_thread = (run.seconds for run in runs)
        memory = max(runs[1].memory)
        a_note = all_threads / count
        a_note_at_first = a_note_at_first or a_note
        is_good = is_good and a_note <= MOST_TIMES * a_note_at_first and (count > NOTES_IN_THAT or memory <= MOST_MEGABYTES)
        rows.append((f"{count:,}", f"{cat * 1000:.1f}", f"{all_threads * 1000:.1f}", f"{all_threads / cat:.2f}",
                     f"{a_note * 1e6:.1f}", f"{one_thread / all_threads:.2f}", f"{memory:.1f}"))
        count *= FACTOR
    return rows, is_good
