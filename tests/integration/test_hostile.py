"""A repository that one does not trust: what its notes, names and configuration can not do to who checks it."""

import json
import os
import pty
import re
import select
import subprocess
import time

import pytest

NOTE = "---\ntitle: A note\ntags: [tides]\n---\nText\n"
SECONDS = 30


def repository(folder, files):
    (folder / ".git").mkdir(parents=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(os.fsencode(text))
    return folder


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=60, check=False)


# What else the configuration holds is there so that all of it is read.
WAYS_OUT = {
    "extends": "extends: ['{path}']",
    "schemas": "schemas: [{{schema: '{path}', files: ['**']}}]",
    "schemas, by URI": "schemas: [{{schema: 'file://{path}', files: ['**']}}]",
    "schema-sources": "schema-sources: {{'https://example.org/': '{path}'}}\nschemas: [{{schema: 'https://example.org/s.json', files: ['**']}}]",
    "$ref": "schemas: [{{schema: ref.json, files: ['**']}}]",
    "custom-rules": "custom-rules: [{{id: own, message: m, schema: '{path}'}}]",
    "custom-rules, $ref": "custom-rules: [{{id: own, message: m, schema: {{$ref: '{path}'}}}}]",
    "custom-rules, when": "custom-rules: [{{id: own, message: m, when: {{schema: '{path}'}}, schema: true}}]",
    "taxonomy": "rules: {{tag-unknown: {{severity: warning, file: '{path}'}}}}",
}
PATHS = {
    "above": "../outside/s.json",
    "absolute": "{outside}/s.json",
    "through a link": "link.json",
    "through a linked folder": "linked/s.json",
    "percent-coded": "%2e%2e/outside/s.json",
    "in and out": "notes/../../outside/s.json",
}


@pytest.fixture
def opened(strace, program, tmp_path):
    """A function: checks a folder, and answers which files were opened, by their real paths, and the report."""

    def opened(folder, *arguments):
        log = tmp_path / "calls"
        trace = [*strace, "--decode-fds=path", f"--output={log}", "--trace=open,openat,openat2,execve,%network"]
        done = run([*trace, program, "check", *arguments], folder)
        calls = log.read_text()
        assert len(re.findall(r"\bexecve\(", calls)) == 1, "another program was run"
        assert not re.search(r"\b(socket|connect|sendto|sendmsg|bind)\(", calls), "the network was asked"
        return re.findall(r"= \d+<(.+)>$", calls, re.MULTILINE), os.fsdecode(done.stdout)

    return opened


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_configuration_reads_nothing_outside_of_the_repository(opened, tmp_path, way, path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "s.json").write_text('{"required": ["secret-word"]}')
    target = PATHS[path].format(outside=outside)
    files = {
        "notes/a.md": NOTE,
        "notes/b.md": f"---\n$schema: {target}\ntitle: B\n---\n# @schema {target}\n",
        "notes/c.md": f"---\n# yaml-language-server: $schema={target}\ntitle: C\n---\n",
        "ref.json": json.dumps({"$ref": target}),
        "matterlint.yaml": WAYS_OUT[way].format(path=target) + "\n",
    }
    folder = repository(tmp_path / "repository", files)
    (folder / "link.json").symlink_to("../outside/s.json")
    (folder / "linked").symlink_to("../outside")
    (folder / "notes/link.json").symlink_to("../../outside/s.json")
    read, said = opened(folder, ".")
    assert any(name.endswith("/matterlint.yaml") for name in read)
    assert not [name for name in read if name.startswith(f"{outside}/")]
    assert "secret-word" not in said


def test_nothing_is_read_but_the_repository_and_the_system(opened, tmp_path):
    """Marks of the folders above are only looked for, and only outside of a repository."""
    files = {"a.md": NOTE, "schema.json": "{}", ".editorconfig": "root = true\n", ".gitattributes": "* text\n"}
    folder = repository(tmp_path / "repository", {**files, "matterlint.yaml": "note-schema: add\nextends: [all]\n"})
    read, _ = opened(folder, ".")
    assert not [name for name in read if not name.startswith((str(folder), "/etc/ld.so", "/lib", "/usr/lib", "/sys/", "/proc/", "/dev/"))]


@pytest.mark.parametrize("mark", [".editorconfig", ".gitattributes", ".gitignore", ".obsidian/types.json", "matterlint.yaml"])
def test_a_mark_of_a_folder_that_is_a_link_out_of_it_tells_nothing(opened, tmp_path, mark):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "s.json").write_text("secret-word: [\n")
    folder = repository(tmp_path / "repository", {"a.md": NOTE})
    (folder / mark).parent.mkdir(exist_ok=True)
    (folder / mark).symlink_to(outside / "s.json")
    _, said = opened(folder, ".")
    assert "secret-word" not in said


def test_what_only_names_the_network_asks_nobody(opened, tmp_path):
    files = {
        "a.md": "---\n$schema: https://example.org/s.json\nsource: https://example.org/\n---\n![](https://example.org/a.png)\n",
        "b.md": "---\n# yaml-language-server: $schema=http://127.0.0.1:9/s.json\ntitle: B\n---\n[b](http://127.0.0.1:9/)\n",
        "ref.json": '{"allOf": [{"$ref": "https://json-schema.org/draft/2020-12/schema"}, {"$ref": "http://127.0.0.1:9/x"}]}',
        "matterlint.yaml": "extends: [all]\nschemas: [{schema: ref.json, files: [a.md]}, {schema: 'http://127.0.0.1:9/s', files: [b.md]}]\n",
    }
    opened(repository(tmp_path / "repository", files), ".")


def alias_bomb():
    levels = [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 20)]
    return "\n".join(["x0: &x0 [a, a, a, a, a, a, a, a, a]", *levels]) + "\n"


def schema(text):
    return {"s.json": text, "matterlint.yaml": "schemas: [{schema: s.json, files: ['**']}]\n"}


def doubling(keyword):
    steps = {f"d{n}": {keyword: [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(60)}
    return json.dumps({"$ref": "#/$defs/d0", "$defs": {**steps, "d60": {"required": ["nothing"]}}})


def chain(length):
    steps = {f"d{n}": {"$ref": f"#/$defs/d{n + 1}"} for n in range(length)}
    return json.dumps({"$ref": "#/$defs/d0", "$defs": {**steps, f"d{length}": {}}})


LONG = "a" * 200
STARS = "*a" * 100 + "b"
BOMBS = {
    "aliases": {"matterlint.yaml": alias_bomb()},
    "brackets": {"matterlint.yaml": "include: " + "[" * 200_000},
    "mappings": {"matterlint.yaml": "\n".join(" " * n + "a:" for n in range(2000))},
    "a line of quotes": {"matterlint.yaml": 'include: ["' + "\\x" * 500_000},
    "keys": {"matterlint.yaml": "\n".join(f"k{n}: 1" for n in range(50_000))},
    "the same key": {"matterlint.yaml": "rules: {}\n" * 50_000},
    "extends itself": {"matterlint.yaml": "extends: [./matterlint.yaml]\n"},
    "extends in a tree": {
        **{f"e{n}.yaml": f"extends: [./e{n + 1}.yaml, ./e{n + 1}.yaml]\n" for n in range(40)},
        "e40.yaml": "rules: {}\n",
        "matterlint.yaml": "extends: [./e0.yaml]\n",
    },
    "extends in a chain": {
        **{f"e{n}.yaml": f"extends: [./e{n + 1}.yaml]\n" for n in range(2000)},
        "e2000.yaml": "rules: {}\n",
        "matterlint.yaml": "extends: [./e0.yaml]\n",
    },
    "include of stars": {"matterlint.yaml": f"include: ['{STARS}', '{'**/' * 300}b']\n"},
    "exclude of stars": {"matterlint.yaml": f"exclude: ['{STARS}', '{'**/*a*/' * 100}b']\n"},
    "ignore file of stars": {".gitignore": f"{STARS}\n{'**/*a*/' * 100}b\n{'[a-z]*' * 100}b\n"},
    "editorconfig of stars": {".editorconfig": f"root = true\n[{'*a' * 60}b]\nindent_style = tab\n[{'{a,b}' * 60}]\nindent_style = tab\n"},
    "attributes of stars": {".gitattributes": f"{STARS} text\n{'**/*a*/' * 100}b text\n"},
    "overrides of stars": {"matterlint.yaml": f"overrides: [{{files: ['{STARS}', '{'[a-z]*?' * 60}b'], rules: {{}}}}]\n"},
    "braces": {"matterlint.yaml": f"include: ['{'{a,b}' * 60}', '**']\n"},
    "braces that nest": {"matterlint.yaml": f"include: ['{'{' * 100_000}a{'}' * 100_000}', '**']\n"},
    "braces that nest, in another file": {".editorconfig": f"root = true\n[{'{' * 20_000}a{'}' * 20_000}]\nindent_style = tab\n"},
    "properties of stars": {"matterlint.yaml": f"properties: {{date: ['{STARS}']}}\n"},
    "pattern of an option": {"matterlint.yaml": "rules: {tag-format: {severity: warning, charset: '^(a+)+$'}}\n"},
    "pattern of names": {"matterlint.yaml": "rules: {date-filename: {severity: warning, pattern: '^(a+)+(\\d{4})(\\d\\d)(\\d\\d)$'}}\n"},
    "pattern of a custom rule": {
        "matterlint.yaml": "custom-rules: [{id: own, message: m, body: [text], must-not-match: '^(a|aa)+$'}, "
        "{id: own-two, message: m, properties: ['*'], must-match: '(.*)*x'}]\n"
    },
    "a pattern that is large": schema(json.dumps({"patternProperties": {"(((a{1,900}){1,900}){1,900})": {}}})),
    "patterns of a schema": schema('{"patternProperties": {"^(a+)+$": {"pattern": "^(a|a)*$"}}, "propertyNames": {"pattern": "^(a*)*$"}}'),
    "$ref that double, all": schema(doubling("allOf")),
    "$ref that double, any": schema(doubling("anyOf")),
    "$ref that double, one": schema(doubling("oneOf")),
    "a chain of $ref": schema(chain(20_000)),
    "a schema that is deep": schema('{"not":' * 100_000 + "{}" + "}" * 100_000),
    "a large number": schema('{"properties": {"n": {"multipleOf": 1e-999999999, "maximum": 1e999999999}}}'),
}
SLOW_NOTE = f"---\ntitle: {LONG}!\n{LONG}: {LONG}!\n? {LONG}!\n: x\ntags: [{LONG}b]\nn: 1e999999999\n---\n{LONG}!\n"


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_configuration_makes_a_run_long_or_large(program, tmp_path, bomb):
    folder = repository(tmp_path / "repository", {"a.md": SLOW_NOTE, f"{LONG}.md": NOTE, **BOMBS[bomb]})
    limited = ["sh", "-c", 'ulimit -v 2000000; exec "$@"', "sh"]
    begin = time.monotonic()
    done = run([*limited, program, "check", "."], folder)
    assert time.monotonic() - begin < SECONDS
    assert done.returncode in (0, 1, 2), done.stderr
    assert b"is a bug" not in done.stdout + done.stderr
    assert len(done.stdout + done.stderr) < 100_000 + 10 * sum(map(len, BOMBS[bomb].values()))


def terminal_output(command, folder):
    """What a command writes when both its streams are a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        written = b""
        while select.select([ours], [], [], SECONDS)[0]:
            try:
                read = os.read(ours, 1 << 16)
            except OSError:  # All of it is read, and the other end closed.
                break
            if not read:
                break
            written += read
        running.wait(timeout=SECONDS)
    os.close(ours)
    return written


# Cursor, colour, title, clipboard: with ESC, as C1 characters of UTF-8, as lone bytes; a bell, a backspace, and CR.
CONTROLS = "\x1b[2J\x1b]0;owned\x07\u009b31m\u009d0;owned\u009c\udc9b31m\x08\x7f\u202e"
IN_QUOTES = "\\e[2J\\e]0;owned\\a\\x9b31m\\b\\x7f\\r\\u202E"
HOSTILE = {
    f"name{CONTROLS}.md": f"---\ntitle: a{CONTROLS}\ndate{CONTROLS}: 2025-02-30\n---\nText {CONTROLS}",
    "quoted.md": f'---\n"key{IN_QUOTES}": "2025-02-30{IN_QUOTES}"\ntitle: "{IN_QUOTES}"\ntags: ["a {IN_QUOTES}"]\ndate: "{IN_QUOTES}"\n---\nx',
    "broken.md": f"---\ntitle: a: {CONTROLS}\n{CONTROLS}\n---\nx  ",
    "own.md": f'---\n$schema: "s{IN_QUOTES}.json"\ntitle: x\n---\n<!-- matterlint-disable no{CONTROLS} -->\nx',
    "s.json": json.dumps({"properties": {"title": {"enum": ["\x1b[2J"], "description": "\x1b[2J", "title": "\x1b]0;owned\x07"}}, "required": ["\x1b[2J\u009b"]}),
    "matterlint.yaml": "schemas: [{schema: s.json, files: ['**']}]\n"
    f'custom-rules: [{{id: own, message: "m{IN_QUOTES} {{value}}", properties: ["*"], must-match: "^z{IN_QUOTES}"}}]\n',
}
WRONG = {
    "a.md": NOTE,
    "matterlint.yaml": f'"key{IN_QUOTES}": 1\n{CONTROLS}: 2\nextends: ["no{IN_QUOTES}", "./no{IN_QUOTES}.yaml"]\n'
    f'rules: {{"no{IN_QUOTES}": error, date-format: "{IN_QUOTES}", tag-format: {{"{IN_QUOTES}": 1, charset: "[{IN_QUOTES}"}}}}\n'
    f'include: ["{IN_QUOTES}"]\nschemas: [{{schema: "no{IN_QUOTES}.json", files: ["{IN_QUOTES}"]}}]\n'
    f'custom-rules: [{{id: "own{IN_QUOTES}", message: "{{{IN_QUOTES}}}", "{IN_QUOTES}": 1, must-match: "("}}]\n',
}
SHOWN = {
    "full": ("check", "--format", "full", "."),
    "concise": ("check", "--format", "concise", "."),
    "verbose": ("check", "--verbose", "--statistics", "."),
    "fixes": ("check", "--fix", "--unsafe-fixes", "--show-fixes", "."),
    "diff": ("check", "--diff", "--unsafe-fixes", "."),
    **{name: ("check", "--format", name, ".") for name in ("json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "html", "markdown")},
    "config": ("config",),
    "config of a note": ("config", "quoted.md"),
    "rules": ("rules",),
    "explain": ("explain", "own"),
    "baseline": ("baseline",),
    "suppress": ("suppress", "--diff", "."),
    "infer": ("schema", "infer", "."),
    "schema check": ("schema", "check", "s.json"),
    "schema show": ("schema", "show", "s.json"),
    "tree": ("parse", "quoted.md", "--as", "tree"),
    "events": ("parse", "quoted.md", "--as", "events"),
    "value": ("parse", "quoted.md", "--as", "value"),
    "a wrong argument": ("check", "--select", "\x1b[2J", "."),
    "a wrong command": ("\x1b[2J",),
    "a wrong option": ("check", "--\x1b[2J"),
    "a wrong path": ("check", "\x1b[2J\u009b.md"),
}


def controls_in(written):
    """Control characters but line ends, tabs and codes of colours, and characters that turn the direction of text."""
    text = written.replace(b"\r\n", b"\n").decode("utf-8", "surrogateescape")
    text = re.sub("\x1b\\[[0-4]?(;?3[0-7])?m", "", text)
    return re.findall("[^\n]{0,20}[\0-\x08\x0b-\x1f\x7f-\x9f\udc80-\udc9f\u202e]", text)


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize("files", [HOSTILE, WRONG], ids=["notes", "configuration"])
def test_no_control_character_reaches_a_terminal(program, tmp_path, files, shown):
    folder = repository(tmp_path / "repository", files)
    written = terminal_output([program, *SHOWN[shown]], folder)
    assert written
    assert controls_in(written) == []
