"""The account as everyone reads it, and a statement that a host writes around a name."""

from __future__ import annotations

from playwright.sync_api import expect

from comity.transparency.models import Entry
from tests.browser.entering import Entrance
from tests.browser.looking import look
from tests.browser.scene import Scene
from tests.cast import Cast

NARROW = {"width": 320, "height": 640}


def test_a_visitor_finds_the_account_and_reads_each_chart_as_a_table(
    enter: Entrance, scene: Scene
) -> None:
    page = enter(None)
    page.goto("/about/")
    page.locator("main").get_by_role("link", name="What they found and did").click()
    page.get_by_role("link", name="2025").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Our account of 2025")
    charts = page.locator("figure")
    assert charts.count() == 4
    for chart in charts.all():
        table = chart.locator("xpath=..").get_by_role("table")
        for bar in chart.get_by_role("meter").all():
            name = bar.get_attribute("aria-labelledby") or ""
            expect(table).to_contain_text(page.locator(f"[id='{name}']").inner_text())
    assert scene.paths["entry"] not in page.content()


def test_on_the_narrowest_telephone_no_number_is_cut_off(enter: Entrance, scene: Scene) -> None:
    page = enter(None, "nl", viewport=NARROW)
    page.goto("/transparency/?year=2025")
    for table in page.locator(".table-scroll").all():
        assert table.evaluate("it => it.scrollWidth <= it.clientWidth")
    assert scene.paths
    assert look(page) == []


def test_a_host_writes_around_a_name_and_releases_without_scripts(
    enter: Entrance, cast: Cast, scene: Scene
) -> None:
    page = enter(cast.host, java_script_enabled=False)
    page.goto("/desk/statements/")
    page.locator(".item a").click()
    expect(page.get_by_text("“Anna de Wit”")).to_be_visible()
    page.locator("[name=facts]").fill("Anna noemt een ander lid een leugenaar.")
    page.locator("form.form button.primary").click()
    expect(page.get_by_text("“Anna”")).to_be_visible()
    expect(page.locator("[name=facts]")).to_have_value("Anna noemt een ander lid een leugenaar.")
    page.locator("[name=facts]").fill("Een lid noemt een ander lid een leugenaar.")
    page.get_by_label("Discriminatie", exact=True).check()
    page.locator("form.form button.primary").click()
    expect(page.get_by_role("heading", name="Er wacht geen motivering")).to_be_visible()
    line = Entry.objects.get(pk=scene.paths["entry"]).line
    assert "Een lid noemt een ander lid een leugenaar." in line
    assert "KEYWORD_DISCRIMINATION" in line


def test_a_keyword_is_found_and_ticked_with_the_keyboard(
    enter: Entrance, cast: Cast, scene: Scene
) -> None:
    page = enter(cast.host)
    page.goto(f"/desk/statements/{scene.paths['entry']}/")
    drawer = page.locator("summary", has_text="Zelfbeschadiging")
    drawer.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("details[open] input:checked")).to_have_count(1)
