"""Only actions write; views and api do not query; every action asks first."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.laws.house import PACKAGE, Function, Module, called, obeyed, product, words

WRITES = words("""save create update delete bulk_create bulk_update get_or_create update_or_create
    asave acreate aupdate adelete abulk_create abulk_update aget_or_create aupdate_or_create
    force_insert select_for_update""")

PARTS = {
    "comity/charter/gate.py": "remembers what it showed an author, within the action that asked",
    "comity/doors/acting.py": "the frame of every action: writes the log",
    "comity/doors/limits.py": "counts calls, in one atomic statement",
    "comity/running/saving/restore.py": "puts back all rows of a backup, for the operator",
    "comity/doors/tokens.py": "issues tokens for people's actions; notes the day one was used",
}
"""Modules outside actions that write, and why. Each is a part of an action or of a door."""

MAPPINGS = words("attrs context defaults headers initial kwargs more params")
"""Names under which a dict, not a query, is updated."""

VERBS = words("actions cluster router")
"""`actions.delete(…)` is the action itself, `@router.delete(…)` a route to it, and
`cluster.create()` makes a database server."""

QUERIES = words(
    """objects _default_manager filter exclude annotate aggregate select_related
    prefetch_related order_by values_list in_bulk"""
)
SQL = re.compile(r"\s*(INSERT INTO|UPDATE \S+ (AS \S+ )?SET|DELETE FROM|TRUNCATE)\b")
ASKS = frozenset({"require", "pass_gate", "review"})
PART_OF = re.compile(r"\bparts? of\b.*\bactions?\b", re.IGNORECASE | re.DOTALL)


def _may_write(module: Module) -> bool:
    return module.furniture == "actions" or module.room == "demo" or module.place in PARTS


def _writes(tree: ast.AST) -> Iterator[ast.AST]:
    """Calls that change rows, and SQL that does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            target = node.func
            if target.attr in WRITES and _owner(target) not in VERBS and not _is_dict(node, target):
                yield node
        elif isinstance(node, ast.Constant) and SQL.match(str(node.value)):
            yield node


def _owner(target: ast.Attribute) -> str:
    """The name just before the last: `attrs` of self.attrs.update."""
    owner = target.value
    return owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")


def _is_dict(call: ast.Call, target: ast.Attribute) -> bool:
    """`context.update(…)`, `{…}.update(…)`; a query's update takes keywords only."""
    return target.attr == "update" and (bool(call.args) or _owner(target) in MAPPINGS)


def test_only_actions_write() -> None:
    obeyed(
        [
            f"{module.at(node)} writes. Move it into an action of its room "
            f"(or, if it is a part of one, name the module in PARTS with the reason)."
            for module in product()
            if not _may_write(module)
            for node in _writes(module.tree)
        ]
    )


def test_the_exceptions_that_write_are_there_and_do_write() -> None:
    found = {module.place: module for module in product()}
    obeyed(
        [
            f"tests/laws/test_writes.py: {place} does not write. Take it out of PARTS."
            for place in PARTS
            if place not in found or not any(_writes(found[place].tree))
        ]
    )


def _is_door(module: Module) -> bool:
    doors = {"views", "api", "templatetags", "context", "middleware", "schema"}
    return module.room in ("web", "api") or module.furniture in doors


def _names_a_query(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return any(alias.name.startswith("get_object_or_404") for alias in node.names) or (
            (node.module or "").startswith("django.db")
        )
    return isinstance(node, ast.Attribute) and node.attr in QUERIES and _owner(node) != "register"


def test_views_and_api_do_not_query_models() -> None:
    obeyed(
        [
            f"{module.at(node)} queries. Ask a function in the room's queries.py for it."
            for module in product()
            if _is_door(module)
            for node in module.walk()
            if _names_a_query(node)
        ]
    )


def _is_action(function: Function) -> bool:
    return any(isinstance(d, ast.Name) and d.id == "action" for d in function.decorator_list)


def _asks(function: Function, module: Module, seen: frozenset[str] = frozenset()) -> bool:
    """Whether it, or a helper of the same module that it calls, asks policy or code."""
    names = {called(node) for node in ast.walk(function) if isinstance(node, ast.Call)}
    if names & ASKS:
        return True
    helpers = [f for f in module.functions() if f.name in names - seen and not _is_action(f)]
    return any(_asks(helper, module, seen | {helper.name}) for helper in helpers)


def test_every_action_asks() -> None:
    obeyed(
        [
            f"{module.at(function)} {function.name} does not ask. Call require(policy.may_…), or "
            "pass_gate(…) for words, before it writes."
            for module in product()
            for function in module.functions()
            if _is_action(function) and not _asks(function, module)
        ]
    )


def test_what_writes_in_actions_is_an_action_or_says_that_it_is_part_of_one() -> None:
    obeyed(
        [
            f"{module.at(function)} {function.name} writes but is no @action. Decorate it, make it "
            "private, or say in its docstring of which action it is a part."
            for module in product()
            if module.furniture == "actions"
            for function in module.tree.body
            if isinstance(function, Function)
            and not function.name.startswith("_")
            and not _is_action(function)
            and any(_writes(function))
            and not PART_OF.search(_said(module, function))
        ]
    )


def _said(module: Module, function: Function) -> str:
    return f"{ast.get_docstring(module.tree) or ''}\n\n{ast.get_docstring(function) or ''}"


def test_actions_stand_in_actions() -> None:
    obeyed(
        [
            f"{module.at(function)} {function.name} is an @action. Move it into actions."
            for module in product()
            for function in module.functions()
            if _is_action(function) and not (module.furniture == "actions" or module.room == "demo")
        ]
    )


@pytest.mark.parametrize(
    ("source", "writes"),
    [
        ("Row.objects.create(a=1)", True),
        ("rows.filter(pk=1).update(a=1)", True),
        ("row.save()", True),
        ("cursor.execute('UPDATE talk_seen SET at = now()')", True),
        ("context.update(a=1)", False),
        ("found.update({'a': 1})", False),
        ("actions.delete(by=by, text=text)", False),
    ],
)
def test_a_write_is_known_when_it_is_seen(source: str, writes: bool) -> None:
    assert any(_writes(ast.parse(source))) is writes


@pytest.mark.parametrize(
    ("body", "asks"),
    [
        ("require(may(by))", True),
        ("_decide(by)", True),
        ("Row.objects.create()", False),
    ],
)
def test_an_action_asks_itself_or_by_a_helper_beside_it(body: str, asks: bool) -> None:
    source = f"@action\ndef act():\n    {body}\n\ndef _decide(by):\n    require(may(by))\n"
    module = Module(PACKAGE / "talk" / "actions" / "act.py", source, ast.parse(source))
    act = next(function for function in module.functions() if function.name == "act")
    assert _asks(act, module) is asks
