"""What a community may write as its code, and what it is told when it cannot be published."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from comity.charter.anchors import ANCHORS
from comity.charter.keeping import KEEPING, may_be_kept_by
from comity.charter.knobs import KNOBS
from comity.charter.source import Source, SourceError, load

SHIPPED = settings.CODE_FOLDER
Change = Callable[[Path], object]


def replace(name: str, old: str, new: str) -> Change:
    """A change to a copy of the shipped code: `old` must be there."""

    def change(folder: Path) -> None:
        path = folder / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return change


def append(name: str, more: str) -> Change:
    """A change that adds to the end of a file."""

    def change(folder: Path) -> None:
        path = folder / name
        path.write_text(path.read_text() + more)

    return change


def changed(tmp_path: Path, *changes: Change) -> Path:
    """A copy of the shipped code with the changes made to it."""
    folder = tmp_path / "code"
    shutil.copytree(SHIPPED, folder)
    for change in changes:
        change(folder)
    return folder


def errors_of(folder: Path) -> list[str]:
    """What `load` complains of."""
    with pytest.raises(SourceError) as caught:
        load(folder)
    return caught.value.errors


def words(source: Source, language: str) -> int:
    """How many words a reader meets in one language."""
    texts = source.texts[language]
    parts = [
        source.preamble[language],
        *(f"{text.title} {text.text}" for text in texts),
    ]
    return len(" ".join(parts).split())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_shipped_code_has_every_clause_and_is_read_in_minutes(
    language: str,
) -> None:
    source = load(SHIPPED)
    assert tuple(text.anchor for text in source.texts[language]) == ANCHORS
    assert source.preamble[language]
    assert 500 <= words(source, language) <= 700


def test_settings_that_are_left_out_get_their_default(tmp_path: Path) -> None:
    lines = (SHIPPED / "settings.toml").read_text().splitlines()
    kept = [line for line in lines if line.startswith(("[", "kept_by"))]
    folder = changed(tmp_path)
    (folder / "settings.toml").write_text("\n".join(kept))
    assert load(folder).settings == load(SHIPPED).settings


def test_a_community_sets_its_own_numbers(tmp_path: Path) -> None:
    folder = changed(tmp_path, replace("settings.toml", "promotions = 2", "promotions = 5"))
    assert load(folder).settings["leave-room"]["promotions"] == 5


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda d: (d / "nl.md").unlink(), "nl.md is missing, or cannot be read."),
        (
            lambda d: (d / "settings.toml").unlink(),
            "settings.toml is missing, or cannot be read.",
        ),
        (
            lambda d: (d / "en.md").write_bytes(b"caf\xe9"),
            "en.md is not written in UTF-8.",
        ),
        (
            replace("en.md", " {#courtesy}", ""),
            "en.md: the heading “Be kind and courteous” has no {#anchor}.",
        ),
        (
            replace("en.md", "{#courtesy}", "{#kind}"),
            "en.md: #kind is no clause of this product.",
        ),
        (
            replace("en.md", "{#courtesy}", "{#kind}"),
            "en.md: the clause #courtesy is missing.",
        ),
        (
            append("nl.md", "\n## Nog eens {#courtesy}\n\nWees aardig.\n"),
            "nl.md: #courtesy stands there 2 times.",
        ),
        (
            replace(
                "nl.md",
                "Vraagt iemand je om te stoppen? Stop dan, op datzelfde moment.",
                "",
            ),
            "nl.md: #stop-means-stop has no text.",
        ),
        (
            replace("nl.md", "## Stop is stop", "## " + "Stop " * 30),
            "nl.md: #stop-means-stop has a title of more than 120 characters.",
        ),
        (
            append("en.md", "word " * 1000),
            "en.md: #hosts-and-contact has a text of more than 4000 characters.",
        ),
        (
            replace("settings.toml", "[courtesy]", "[kindness]"),
            "settings.toml: [kindness] is no clause of this product.",
        ),
        (
            replace("settings.toml", "window_days", "window_weeks"),
            "settings.toml: [relations-not-sales] has no setting “window_weeks”.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, change: Change, error: str) -> None:
    assert error in errors_of(changed(tmp_path, change))


@pytest.mark.parametrize("value", ["0", "366", "30.0", '"30"', "true", "[30]"])
def test_a_number_out_of_its_bounds_is_an_error(tmp_path: Path, value: str) -> None:
    folder = changed(
        tmp_path, replace("settings.toml", "window_days = 30", f"window_days = {value}")
    )
    assert errors_of(folder) == [
        "settings.toml: [relations-not-sales] window_days must be a whole number from 1 to 365."
    ]


def test_clauses_in_another_order_are_an_error(tmp_path: Path) -> None:
    folder = changed(
        tmp_path,
        replace("en.md", "{#build-knowledge}", "{#x}"),
        replace("en.md", "{#contribute}", "{#build-knowledge}"),
        replace("en.md", "{#x}", "{#contribute}"),
    )
    assert errors_of(folder) == ["en.md: #contribute stands where nl.md has #build-knowledge."]


def test_a_preamble_in_one_language_only_is_an_error(tmp_path: Path) -> None:
    folder = changed(tmp_path)
    text = (folder / "en.md").read_text()
    (folder / "en.md").write_text(text[text.index("## ") :])
    assert errors_of(folder) == ["en.md and nl.md: one has a preamble, the other has none."]


def test_settings_that_are_no_toml_are_an_error(tmp_path: Path) -> None:
    (error,) = errors_of(changed(tmp_path, append("settings.toml", "[[[")))
    assert error.startswith("settings.toml is not valid TOML: ")


def test_a_setting_where_a_table_belongs_is_an_error(tmp_path: Path) -> None:
    folder = changed(tmp_path, replace("settings.toml", '[courtesy]\nkept_by = "both"\n', ""))
    path = folder / "settings.toml"
    path.write_text("courtesy = 1\n" + path.read_text())
    assert errors_of(folder) == ["settings.toml: courtesy must be a table: write [courtesy]."]


@pytest.mark.parametrize(
    ("anchor", "claim", "error"),
    [
        (
            "online-and-offline",
            "software",
            "kept_by must be hosts: that is what the software does.",
        ),
        (
            "courtesy",
            "hosts",
            "kept_by must be software or both: that is what the software does.",
        ),
        ("courtesy", "nobody", "needs kept_by, one of software, hosts, both."),
    ],
)
def test_a_code_does_not_claim_what_the_software_does_not_do(
    tmp_path: Path, anchor: str, claim: str, error: str
) -> None:
    truth = load(SHIPPED).kept_by[anchor]
    old, new = (f'[{anchor}]\nkept_by = "{keeper}"' for keeper in (truth, claim))
    folder = changed(tmp_path, replace("settings.toml", old, new))
    assert errors_of(folder) == [f"settings.toml: [{anchor}] {error}"]


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    folder = changed(
        tmp_path,
        replace("en.md", "{#courtesy}", "{#kind}"),
        replace("settings.toml", "promotions = 2", "promotions = -1"),
    )
    assert len(errors_of(folder)) == 3


def test_every_clause_says_how_it_is_kept_and_every_knob_belongs_to_one() -> None:
    assert tuple(KEEPING) == ANCHORS
    assert all(keeping.software or keeping.hosts for keeping in KEEPING.values())
    assert {knob.anchor for knob in KNOBS} <= set(ANCHORS)
    assert all(knob.accepts(knob.default) for knob in KNOBS)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_hosts_do_something_wherever_a_code_may_say_so(anchor: str) -> None:
    assert KEEPING[anchor].hosts, f"kept_by may be {may_be_kept_by(anchor)}"
