"""Every room has the same furniture, and nothing grows too big to read."""

from __future__ import annotations

import ast
import re
from statistics import median

from tests.laws.house import (
    PACKAGE,
    Module,
    body_lines,
    obeyed,
    product,
    templates,
    words,
    written_tests,
)

FURNITURE = words("""models queries policy actions forms schema views urls api jobs kinds telling
    migrations templatetags""")
"""What any room may have. `kinds` are its notices, `telling` says who learns of what."""

OWN = {
    "boundaries": "approaching silence",
    "care": """address chain codenames emergency evidence held ladder mailing moves outside pdf
    returning ruling statements times urgently""",
    "charter": "anchors gate keeping knobs source viewing",
    "contact": "attempts reason standing tokens",
    "conversations": "circle",
    "directory": "encounters facts marked sweeps",
    "notices": "defang digest mailing outbox reader sentences unsubscribing wishes",
    "people": "accounts countries folding handles middleware naming profile returning viewer",
    "promotion": "facts",
    "spaces": "details",
    "standing": "doorkeeper middleware",
    "talk": "composing promoting stopping",
    "transparency": "account drafting dsa masking presenting screening texts",
    "web": "context demo",
}
"""What a room has beside that, because it does something no other room does."""

FLOORS = words("api conduct demo doors running writing")
"""Not rooms of the community but what they stand on or are mounted in; named as fits them."""

NAMELESS = words("utils util helpers helper common misc manager managers core base")
SIGNALS = re.compile(r"django\.dispatch|\.signals\b|@receiver")
IGNORE = re.compile(r"#\s*type:\s*ignore(?!\[)")

FILE, FUNCTION, TEST, STYLE = 300, 40, 25, 40_000
TESTS_PER_LINE = 1.3
WORD_LISTS = (
    "screening/patterns/",
    "transparency/screening/patterns.py",
    "transparency/screening/words.py",
    "transparency/dsa/categories.py",
    "transparency/dsa/labels.py",
    "transparency/dsa/places.py",
    "transparency/dsa/vocabulary.py",
)


def test_rooms_have_the_same_furniture() -> None:
    obeyed(
        [
            f"{module.place}: no room has a module “{module.furniture}”. Use one of the common "
            "names, or name it in OWN in tests/laws/test_furniture.py."
            for module in product()
            if module.furniture and module.room not in FLOORS
            if module.furniture not in FURNITURE | words(OWN.get(module.room, ""))
        ]
    )


def test_no_module_is_named_after_nothing() -> None:
    obeyed(
        [
            f"{module.place}: name it after what it does."
            for module in (*product(), *written_tests())
            if NAMELESS & set(module.path.with_suffix("").parts)
        ]
    )


def test_every_module_says_what_it_is() -> None:
    obeyed(
        [
            f"{module.place} has no docstring. Say in one sentence what it is."
            for module in product()
            if module.tree.body and not ast.get_docstring(module.tree)
        ]
    )


def test_no_file_is_too_long() -> None:
    files = [module.path for module in (*product(), *written_tests())] + list(templates())
    long = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    obeyed(
        [
            f"{path.relative_to(PACKAGE.parent)} has {lines} lines; {FILE} is the most. Make it a "
            "folder of the same name with one module per verb."
            for path, lines in long.items()
            if lines > FILE
        ]
    )


def _lengths(modules: tuple[Module, ...]) -> list[tuple[int, str]]:
    return [
        (body_lines(function), f"{module.at(function)} {function.name}")
        for module in modules
        for function in module.functions()
    ]


def test_functions_are_short() -> None:
    lengths = sorted(_lengths(product()))
    numbers = [lines for lines, _ in lengths]
    obeyed([f"{where} has {n} lines; {FUNCTION} is the most." for n, where in lengths if n > 40])
    assert median(numbers) <= 6, f"The median function has {median(numbers)} lines; 6 is the most."
    longest = [where for _, where in lengths[-len(lengths) // 20 :]]
    assert numbers[int(len(numbers) * 0.95)] <= 20, (
        "One function in twenty is longer than 20 lines. Shorten some of these:\n"
        + "\n".join(longest)
    )


def test_a_test_fits_on_a_screen() -> None:
    obeyed(
        [
            f"{where} has {lines} lines; {TEST} is the most. Move its scene into a fixture."
            for lines, where in _lengths(written_tests())
            if lines > TEST
        ]
    )


def test_no_import_hides_in_a_function() -> None:
    obeyed(
        [
            f"{module.at(node)} imports inside {function.name}. Import at the top; if that is a "
            "circle, one of the two is in the wrong room."
            for module in product()
            for function in module.functions()
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
    )


def test_nothing_happens_behind_ones_back() -> None:
    obeyed(
        [
            f"{module.place}:{number} listens to a signal. Call it from the action instead."
            for module in product()
            for number, line in enumerate(module.lines, 1)
            if SIGNALS.search(line)
        ]
    )


def test_every_ignored_type_says_what_is_ignored() -> None:
    obeyed(
        [
            f"{module.place}:{number}: name the error, as in “# type: ignore[arg-type]”."
            for module in (*product(), *written_tests())
            for number, line in enumerate(module.lines, 1)
            if IGNORE.search(line) and module.path.name != "test_furniture.py"
        ]
    )


def test_there_is_one_stylesheet_and_it_is_small() -> None:
    sheets = list(PACKAGE.rglob("static/**/*.css"))
    assert len(sheets) == 1, f"One stylesheet for all rooms, not {sheets}."
    size = sheets[0].stat().st_size
    assert size < STYLE, f"{sheets[0].name} has {size} bytes; less than {STYLE} is the law."


def _documented(tree: ast.Module) -> set[int]:
    """The lines of docstrings."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    openings = [node.body[0] for node in ast.walk(tree) if isinstance(node, kinds) and node.body]
    return {
        number
        for first in openings
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
        for number in range(first.lineno, (first.end_lineno or first.lineno) + 1)
    }


def _lines_of_code(modules: tuple[Module, ...]) -> int:
    """Lines that do something: no blank ones, comments or docstrings, which the product has far
    more of than its tests; and no word lists, which labelled sentences and copied facts test."""
    return sum(_code_in(module) for module in modules if not _is_word_list(module))


def _is_word_list(module: Module) -> bool:
    return any(part in module.place for part in WORD_LISTS)


def _code_in(module: Module) -> int:
    documented = _documented(module.tree)
    return sum(
        1
        for number, line in enumerate(module.lines, 1)
        if line.strip() and not line.strip().startswith("#") and number not in documented
    )


def test_there_is_more_test_than_product() -> None:
    share = _lines_of_code(written_tests()) / _lines_of_code(product())
    assert share >= TESTS_PER_LINE, (
        f"{share:.2f} lines of test for a line of product; {TESTS_PER_LINE} is the least."
    )
