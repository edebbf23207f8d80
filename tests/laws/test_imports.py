"""Water flows downhill: the import contracts in .importlinter."""

from __future__ import annotations

import pytest
from importlinter.cli import lint_imports

from tests.laws.house import ROOT, obeyed, product


def test_a_room_imports_only_from_below(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename=".importlinter", no_cache=True)
    said = "\n".join(x for x in capsys.readouterr().out.splitlines() if not set(x) & set("╔╚║"))
    assert status == 0, (
        "An import goes up, or a room under comity/ has no line in .importlinter. "
        f"Move what is shared down, or give the room its line:\n{said}"
    )


def test_a_module_of_the_product_never_imports_tests() -> None:
    obeyed(
        [
            f"{module.place} imports tests. Move what it needs into the product."
            for module in product()
            if "from tests" in module.text or "import tests" in module.text
        ]
    )
