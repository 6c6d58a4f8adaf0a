"""Where the instructions of a check go: to which layer, to which rule, and to what is read of a note on first use."""

import collections
import re
import subprocess
import tempfile

import callgrind
from notes import count_notes
from selection import ALONE

# Who asks first pays for all who ask later, so these belong to no rule.
DEFERRED = {
    "_ZNK10matterlint4Note4bodyEv": "Note::body()",
    "_ZNK10matterlint4Note5datesEv": "Note::dates()",
    "_ZNK10matterlint4Note9addressesEv": "Note::addresses()",
    "_ZNK10matterlint4Note4tagsEv": "Note::tags()",
    "_ZNK10matterlint4Note8byte_mapEv": "Note::byte_map()",
    "_ZNK10matterlint4Note11link_shapesEv": "Note::link_shapes()",
}
LIBRARIES = {"libc": "libc", "libm": "libc", "libmd4c": "md4c", "libstdc++": "C++ library", "ld-linux-x86-64": "dynamic linker"}
# What is linked in, by what the linker's names begin with.
LINKED = (
    (re.compile(r"_ZN?K?4YAML|_ZN?K?St.*4YAML"), "yaml-cpp"),
    (re.compile(r"_ZN?K?5boost"), "Boost.URL"),
    (re.compile(r"pcre2_|_pcre2_"), "PCRE2"),
    (re.compile(r"utf8proc_"), "utf8proc"),
    (re.compile(r"idn2_|u\d+_|uc_"), "libidn2"),
    (re.compile(r"psl_"), "libpsl"),
    (re.compile(r"_Unwind_|uw_|execute_cfa_|\w*_encoded_value|_ZL\d+\w*encoded_value|__gxx_pers"), "C++ exceptions"),
    (re.compile(r"_ZN?K?V?(St|S[a-z]|9__gnu_cxx|10__cxxabiv1)|_Z[TG]|_Zn[wa]|_Zd[la]|__cxa_|__dynamic_cast|__gxx_"), "C++ library"),
)
RULE = re.compile(r"\d(?:bind|bind_record)IXadL_Z.*?5rules(\d+)")
# How a Check and a Recorder are called.
CALLS = ("_4_FUNE", "9_M_invoke")


class Layers:
    """Which layer a function is of. The archives of the build say which of them has it."""

    def __init__(self, folder):
        self.of_symbol = collections.defaultdict(set)
        archives = sorted(folder.glob("libmatterlint_*.a"))
        if not archives:
            raise FileNotFoundError(f"{folder} has no libmatterlint_*.a, which say what belongs to which layer")
        for archive in archives:
            command = ["nm", "--defined-only", "--format=posix", archive]
            for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines():
                self.of_symbol[line.split(" ")[0]].add(archive.stem.removeprefix("libmatterlint_"))

    def of(self, function):
        if function.object != "matterlint":
            return LIBRARIES.get(function.object.split(".so")[0], "others")
        layers = self.of_symbol.get(function.name, set())
        if len(layers) == 1:
            return next(iter(layers))
        for pattern, library in LINKED:
            if pattern.match(function.name):
                return library
        return "several layers" if layers else "others"


def rule_of(name):
    """The rule whose check or record a function calls, if it is what the linter calls of it."""
    found = RULE.search(name) if any(call in name for call in CALLS) else None
    if found is None:
        return None
    length = int(found[1])
    return name[found.end():found.end() + length].replace("_", "-")


def owner_of(name):
    return DEFERRED.get(name) or rule_of(name)


def cost_by_layer(functions, layers):
    costs = collections.Counter()
    for function in functions:
        costs[layers.of(function)] += function.self_cost
    return costs


def cost_by_owner(functions):
    """What rules cost, and what is read on first use: each with what it calls, but without what the others own."""
    costs = collections.Counter()
    for function in functions:
        owner = owner_of(function.name)
        if owner is None:
            continue
        costs[owner] += function.inclusive
        for caller in function.callers:
            if above := owner_of(caller):
                costs[above] -= function.inclusive
                break
    return costs


def print_table(title, costs, total, notes):
    print(f"\n{title:34}{'instructions':>14}{'a note':>12}{'share':>9}")
    for name, cost in sorted(costs.items(), key=lambda item: (-item[1], item[0])):
        print(f"{name:34}{cost:14,}{cost // notes:12,}{cost / total:9.1%}")


def report_costs(program, folder, preset):
    """Prints where the instructions of a check of all notes below a folder go, on one thread."""
    command = [program, *ALONE, "--jobs", "1", "--preset", preset, folder]
    layers = Layers(program.parent)
    with tempfile.TemporaryDirectory() as scratch:
        functions = callgrind.count(command, scratch, apart=DEFERRED)
    notes = count_notes(folder)
    total = sum(function.self_cost for function in functions)
    owners = cost_by_owner(functions)
    deferred = {name: owners.pop(name) for name in DEFERRED.values() if name in owners}
    if not owners:
        raise RuntimeError(f"no function is a rule's: see CALLS in {__file__}")
    print(f"{total:,} instructions, {notes:,} notes, preset {preset}")
    print_table("layer or library, by itself", cost_by_layer(functions, layers), total, notes)
    print_table("read of a note on first use", deferred, total, notes)
    print_table("rule, without what is read so", owners, total, notes)
