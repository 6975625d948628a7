"""Whatever can be tapped on a phone is large enough for a finger, or stands far enough from the next."""

from pathlib import Path

from tests.browser.reader import PHONE, Reader
from tests.site.built import Site

SMALL_TARGETS = Path(__file__).with_name("small_targets.js").read_text(encoding="utf-8")
# WCAG 2.2, success criterion 2.5.8, in CSS pixels.
TARGET = 24
OPEN = "cards => cards.forEach((card) => { card.open = true; })"


def test_no_target_is_too_small_for_a_finger(reader: Reader, site: Site) -> None:
    page, small = reader.window(PHONE, reduced_motion="reduce"), {}
    for url in (each.url for each in site.pages if each.url != "notebook/"):
        page.goto(url)
        page.locator("flip-card > details").evaluate_all(OPEN)
        small[url] = page.evaluate(SMALL_TARGETS, TARGET)
    assert {where: what for where, what in small.items() if what} == {}
