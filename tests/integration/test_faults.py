"""What holds when something fails while notes are read and written: a kill, a full disk, a file that is none."""

import collections
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

import pytest

OLD = "---\ntitle: A note\n---\nText"
NEW = OLD + "\n"
NAMES = ("a.md", "b.md", "folder/c.md")

# The calls that a note passes on its way to the disk. MATTERLINT_ALL_PLACES tries all others too.
WRITING = ("unlink", "openat", "write", "fchmod", "fsync", "rename", "close")


class Notes:
    """A folder of notes that each lack the end of the last line, and the program in it."""

    def __init__(self, folder, program):
        self.folder = folder
        self.program = program
        (folder / ".git").mkdir(parents=True)

    def write(self, *names, text=OLD):
        for name in names:
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_text(text)

    def read(self, name="a.md"):
        return (self.folder / name).read_text()

    def files(self):
        found = (path.relative_to(self.folder) for path in self.folder.rglob("*") if not path.is_dir())
        return sorted(str(path) for path in found)

    def command(self, *arguments):
        return [self.program, "check", "--quiet", "--isolated", *arguments]

    def run(self, *arguments, before=()):
        """Runs a check, and answers how it ends and what it says on both streams."""
        done = subprocess.run(
            [*before, *self.command(*arguments)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
            check=False,
        )
        return done.returncode, os.fsdecode(done.stdout)


@pytest.fixture
def notes(tmp_path, program):
    return Notes(tmp_path / "notes", program)


def calls_of(strace, notes, arguments, log):
    """How often each system call is made, by the thread that makes it most often."""
    notes.run(*arguments, before=[*strace, f"--output={log}"])
    called = collections.Counter(re.findall(r"^(\d+) +(\w+)\(", log.read_text(), re.MULTILINE))
    return {name: max(n for (_, other), n in called.items() if other == name) for _, name in called}


def test_a_kill_at_any_system_call_leaves_each_note_old_or_new(notes, strace, tmp_path):
    everywhere = bool(os.environ.get("MATTERLINT_ALL_PLACES"))
    names = [*NAMES, *(f"{number}.md" for number in range(40 if everywhere else 0))]
    arguments = ["--fix", "--jobs", "4" if everywhere else "1"]
    notes.write(*names)
    calls = calls_of(strace, notes, arguments, tmp_path / "calls")
    assert {"openat", "write", "rename"} <= calls.keys()

    killed = left = 0
    for call in calls if everywhere else WRITING:
        for number in range(1, calls.get(call, 0) + 1):
            notes.write(*names)
            status, _ = notes.run(*arguments, before=[*strace, "--output=/dev/null", "-e", f"inject={call}:signal=KILL:when={number}"])
            killed += status == -signal.SIGKILL
            left += len(notes.files()) - len(names)
            assert {notes.read(name) for name in names} <= {OLD, NEW}, f"{call} {number}"
            assert notes.run(*arguments) == (0, ""), f"{call} {number}"
            assert {notes.read(name) for name in names} == {NEW}, f"{call} {number}"
            assert notes.files() == sorted(names), f"{call} {number}: a temporary file is left"
    print(f"killed at {killed} places; {left} left a file for the next run to remove")
    assert killed > 40
    assert left > 0


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        ("write", "ENOSPC", "the disk is full"),
        ("write", "EIO", "Input/output error"),
        ("fsync", "ENOSPC", "the disk is full"),
        ("fsync", "EIO", "Input/output error"),
        ("fchmod", "EPERM", "permission denied"),
        ("rename", "ENOSPC", "the disk is full"),
        ("rename", "EROFS", "the disk is read-only"),
    ],
)
def test_a_failure_to_write_leaves_the_note_and_nothing_else(notes, strace, call, error, words):
    notes.write("a.md")
    broken = [*strace, "--output=/dev/null", "-e", f"inject={call}:error={error}:when=1"]
    status, said = notes.run("--fix", before=broken)
    assert (status, said.splitlines()[-1]) == (2, f"a.md:1:1: error: the fixes can not be written: {words} [io]")
    assert notes.read() == OLD
    assert notes.files() == ["a.md"]


@pytest.mark.parametrize("call", ["write", "read"])
def test_what_a_signal_interrupts_is_done_again(notes, strace, call):
    notes.write("a.md")
    in_the_note = [f"--trace-path={notes.folder}/a.md"] if call == "read" else []
    interrupted = [*strace, *in_the_note, "--output=/dev/null", "-e", f"inject={call}:error=EINTR:when=1"]
    assert notes.run("--fix", before=interrupted) == (0, "")
    assert notes.read() == NEW


FULL_DISK = """
mount -t tmpfs -o size=64k none "$1" || exit 99
cd "$1" && mkdir .git && head -c 4096 /dev/zero | tr '\\0' x > a.md
if [ "$2" = linked ]; then ln a.md b.txt; fi
cat /dev/zero > rest 2> /dev/null
"$3" check --quiet --isolated --fix a.md
echo "exit $?"; tr -d x < a.md | wc -c; wc -c < a.md; ls -A
"""


@pytest.mark.parametrize("kind", ["single", "linked"])
def test_a_disk_that_is_full(tmp_path, program, kind):
    """A file of several names is written in place, since all of them have to show the new text."""
    command = ["unshare", "--mount", "sh", "-c", FULL_DISK, "sh", tmp_path, kind, program]
    if not shutil.which("unshare") or os.getuid() != 0:
        pytest.skip("only root can mount a small disk")
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode == 99:
        pytest.skip("a small disk can not be mounted here")
    assert "a.md:1:1: error: the fixes can not be written: " in done.stdout
    assert "the disk is full [io]\nexit 2\n0\n4096\n.git\na.md\n" in done.stdout
    assert ".matterlint" not in done.stdout


def while_it_writes(notes, strace, action):
    """Does something to the notes just before the program renames what it has written."""
    slow = [*strace, "--output=/dev/null", "-e", "inject=fsync:delay_enter=1500000:when=1"]
    with subprocess.Popen([*slow, *notes.command("--fix")], cwd=notes.folder, stdout=subprocess.PIPE, text=True) as running:
        until(lambda: len(notes.files()) > 1)
        action()
        said = running.communicate(timeout=60)[0]
    return running.returncode, said.splitlines()[-1]


def until(condition):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.005)
    pytest.fail("waited in vain")


def test_a_note_that_somebody_changes_meanwhile_is_theirs(notes, strace):
    notes.write("a.md")
    ended = while_it_writes(notes, strace, lambda: notes.write("a.md", text="Theirs"))
    assert ended == (2, "a.md:1:1: error: the fixes can not be written: it changed since it was read [io]")
    assert notes.read() == "Theirs"
    assert notes.files() == ["a.md"]


def test_a_note_that_somebody_removes_meanwhile_stays_away(notes, strace):
    notes.write("a.md")
    ended = while_it_writes(notes, strace, lambda: (notes.folder / "a.md").unlink())
    assert ended == (2, "a.md:1:1: error: the fixes can not be written: there is no such file [io]")
    assert notes.files() == []


def test_of_two_runs_at_a_time_one_writes(notes, strace):
    notes.write("a.md")
    status, said = while_it_writes(notes, strace, lambda: notes.run("--fix"))
    assert status == 2
    assert re.search("can not be written: (it changed since it was read|another run writes it at the same time)", said)
    assert notes.read() == NEW
    assert notes.files() == ["a.md"]


def test_threads_that_the_system_does_not_give_are_not_needed(notes, strace):
    names = [f"{number}.md" for number in range(300)]
    notes.write(*names)
    without = [*strace, "--output=/dev/null", "-e", "inject=clone,clone3:error=EAGAIN"]
    assert notes.run("--fix", "--jobs", "4", before=without) == (0, "")
    assert {notes.read(name) for name in names} == {NEW}


def linked_to_itself(path):
    path.symlink_to(path.name)


def of_five_gigabytes(path):
    with path.open("wb") as file:
        file.truncate(5 << 30)


def device(path):
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (linked_to_itself, "its symbolic links go in a circle"),
        (of_five_gigabytes, "it is larger than 4 GiB"),
        (device, "it is a device, not a file"),
        (lambda path: path.symlink_to("nowhere"), "there is no such file"),
    ],
    ids=["circle", "five gigabytes", "device", "link to nowhere"],
)
def test_what_can_not_be_read_is_told_and_the_others_are_fixed(notes, make, words):
    notes.write("z.md")
    make(notes.folder / "a.md")
    assert notes.run("--fix", "a.md", "z.md") == (2, f"a.md:1:1: error: this file can not be used: {words} [io]\n")
    assert notes.read("z.md") == NEW


def test_pipes_and_folders_that_are_called_like_notes_stop_nothing(notes):
    notes.write("z.md")
    os.mkfifo(notes.folder / "a.md")
    (notes.folder / "b.md").mkdir()
    (notes.folder / "b.md/again").symlink_to("..")
    assert notes.run("--fix") == (0, "")
    assert notes.read("z.md") == NEW


@pytest.fixture
def large_folder():
    """A folder of a million notes, all of which are a few that have many names."""
    memory = pathlib.Path("/dev/shm")  # Which takes seconds, where a disk would take minutes.
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        try:
            for number in range(1_000_000):
                if number % 50_000 == 0:  # Not all file systems give one file more names.
                    note = pathlib.Path(folder, f"note {number}.md")
                    note.write_text(NEW)
                else:
                    os.link(note, f"{folder}/{number}.md")
        except OSError as error:
            pytest.skip(f"the disk is too small for a million files: {error.strerror}")
        yield pathlib.Path(folder)


def test_a_folder_may_hold_a_million_files(large_folder, program):
    done = subprocess.run([program, "check", "--isolated", large_folder], capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "Checked 1000000 notes: no problems.\n")


def test_names_of_any_bytes(notes):
    names = [os.fsdecode(name) for name in (b"a\nb.md", b"\xff\xfe.md", b"-rf.md", b" .md", b"a'\"$(touch x)`.md", b"n" * 252 + b".md")]
    notes.write(*names)
    status, said = notes.run()
    assert (status, len(said.splitlines())) == (0, len(names))
    assert "a\\nb.md:4:5: info: " in said
    assert notes.run("--fix") == (0, "")
    assert {notes.read(name) for name in names} == {NEW}
    assert notes.files() == sorted(names)


@pytest.fixture
def shared_notes(program):
    """Notes where another user gets at them, and the words before a command that make it theirs."""
    user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.getuid() == 0 else []
    if user and subprocess.run([*user, program, "version"], capture_output=True, check=False).returncode:
        pytest.skip("root may do anything, and no other user can be asked to run the program")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        shared = Notes(pathlib.Path(folder) / "notes", program)
        shared.user = user
        yield shared
        os.chmod(shared.folder, 0o755)


@pytest.mark.parametrize(
    ("folder", "note", "words"),
    [
        (0o555, 0o666, "the fixes can not be written: no file can be made beside it: permission denied"),
        (0o777, 0o444, "the fixes can not be written: permission denied"),
        (0o777, 0o000, "this file can not be used: permission denied"),
    ],
    ids=["folder is read-only", "note is read-only", "note is unreadable"],
)
def test_without_permission_nothing_is_changed(shared_notes, folder, note, words):
    shared_notes.write("a.md")
    os.chmod(shared_notes.folder / "a.md", note)
    os.chmod(shared_notes.folder, folder)
    status, said = shared_notes.run("--fix", before=shared_notes.user)
    os.chmod(shared_notes.folder / "a.md", 0o644)
    assert (status, said.splitlines()[-1]) == (2, f"a.md:1:1: error: {words} [io]")
    assert shared_notes.read() == OLD
    assert shared_notes.files() == ["a.md"]


def test_a_folder_that_can_not_be_listed(shared_notes):
    shared_notes.write("a.md", "folder/b.md")
    os.chmod(shared_notes.folder / "folder", 0o000)
    status, said = shared_notes.run(before=shared_notes.user)
    os.chmod(shared_notes.folder / "folder", 0o755)
    assert status == 2
    assert "folder/:1:1: error: this file can not be used: permission denied [io]" in said
    assert "a.md:4:5: info: " in said


def test_a_reader_that_has_enough_ends_the_run_without_noise(notes):
    notes.write(*(f"{number}.md" for number in range(3000)))
    with subprocess.Popen(notes.command(), cwd=notes.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout.readline() == b"0.md:4:5: info: the last line has no line ending [final-newline]\n"
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_with_standard_streams_closed_no_report_gets_into_a_note(notes):
    names = [f"{number}.md" for number in range(2000)]
    bad = "---\ndate: 2025-02-30\n---\nText"
    notes.write(*names, text=bad)
    status, said = notes.run("--fix", "--jobs", "4", before=["sh", "-c", 'exec "$@" >&-', "sh"])
    assert (status, said) == (2, "matterlint: can not write to standard output: Bad file descriptor\n")
    assert {notes.read(name) for name in names} == {bad + "\n"}
    notes.write(*names, text=bad)
    assert notes.run("--fix", before=["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh"]) == (2, "")
    assert {notes.read(name) for name in names} == {bad + "\n"}


@pytest.mark.parametrize("which", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupt_ends_the_run_at_once(notes, which):
    """As the shell sees it, with 128 and the number of the signal: 130 for Ctrl+C."""
    names = [f"{number}.md" for number in range(3000)]
    notes.write(*names)
    running = subprocess.Popen(notes.command("--fix"), cwd=notes.folder, preexec_fn=lambda: signal.signal(which, signal.SIG_DFL))
    until(lambda: notes.read("1000.md") == NEW)
    running.send_signal(which)
    assert running.wait(timeout=10) == -which
    assert {notes.read(name) for name in names} == {OLD, NEW}
    assert notes.run("--fix") == (0, "")
    assert {notes.read(name) for name in names} == {NEW}
    assert notes.files() == sorted(names)
