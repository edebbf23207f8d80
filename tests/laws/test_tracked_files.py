"""What is published holds nothing of the machine it was written on, and nobody's address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.laws.house import ROOT, obeyed, tracked

BINARY = frozenset({".png", ".jpg", ".jpeg", ".webp", ".ico", ".woff2", ".mo", ".gz"})
MACHINE = re.compile(
    r"(?<![\w.~/])(?:/root/|/work/|/home/[a-z]|/Users/[A-Za-z]|/mnt/[a-z]|[A-Z]:\\Users)"
)
REGISTRY = re.compile(
    r"--(?:extra-)?index-url|\bartifactory\b|\bnexus\.[a-z]|://(?:pypi|npm|registry)\.(?!org|python)"
)
ADDRESS = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})\b", re.IGNORECASE)
NOBODYS = re.compile(
    r"(?:.*\.)?(?:example|example\.(?:org|com|net|nl)|invalid|test|localhost)", re.IGNORECASE
)


def _lines() -> Iterator[tuple[Path, int, str]]:
    for path in tracked():
        if path.suffix not in BINARY and path != Path(__file__):
            text = path.read_text(encoding="utf-8", errors="replace")
            for number, line in enumerate(text.splitlines(), 1):
                yield path.relative_to(ROOT), number, line


def test_no_path_of_a_machine_is_published() -> None:
    obeyed(
        [
            f"{path}:{number} names a path of one machine: {line.strip()[:80]}. Make it relative."
            for path, number, line in _lines()
            if MACHINE.search(line)
        ]
    )


def test_no_registry_is_published() -> None:
    obeyed(
        [
            f"{path}:{number} names a package registry: {line.strip()[:80]}. Leave it out; who "
            "installs chooses where from."
            for path, number, line in _lines()
            if REGISTRY.search(line)
        ]
    )


def test_no_address_of_a_real_person_is_published() -> None:
    obeyed(
        [
            f"{path}:{number} holds an e-mail address: {found[0]}. Use one at example.org."
            for path, number, line in _lines()
            for found in ADDRESS.finditer(line)
            if not NOBODYS.fullmatch(found[1])
        ]
    )
