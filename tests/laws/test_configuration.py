"""What a host may set is documented, all of it and nothing else."""

from __future__ import annotations

import re

from comity.environment import VARIABLES, read
from tests.laws.house import ROOT, obeyed, product

TABLE = ROOT / "docs" / "configuration.md"
ROW = re.compile(
    r"^\| `(?P<name>\w+)` \| (?:`(?P<default>[^`]*)`)? *\| (?P<meaning>.+?) \|$", re.MULTILINE
)

READ = re.compile(r"""(?:environ\.get\(|environ\[|getenv\()["'](\w+)["']""")
FOREIGN = frozenset({"DJANGO_SETTINGS_MODULE", "PATH", "HOME"})
"""Variables that belong to others."""


def test_the_documented_settings_are_the_settings() -> None:
    documented = [found.groups(default="") for found in ROW.finditer(TABLE.read_text())]
    assert documented == [tuple(variable) for variable in VARIABLES], (
        "docs/configuration.md: make its table that of VARIABLES in comity/environment.py, "
        "with a row “| `NAME` | `default` | meaning |” for each, in the same order."
    )


def test_every_variable_that_is_read_stands_in_the_table() -> None:
    known = {variable.name for variable in VARIABLES} | FOREIGN
    obeyed(
        [
            f"{module.place}:{number} reads {name}. Add a Variable to comity/environment.py and "
            "read that."
            for module in product()
            for number, line in enumerate(module.lines, 1)
            for name in READ.findall(line)
            if name not in known
        ]
    )


def test_nothing_of_the_demo_is_on_until_a_host_turns_it_on() -> None:
    untouched = read({})
    assert not untouched.debug
    assert not untouched.demo
