"""What a person does with the site, step by step, once for all engines; each job begins at a page."""

import json
from collections.abc import Callable
from io import BytesIO

from pypdf import PdfReader

from tests.browser.learner import FEW, LOG, SETTINGS
from tests.engines.window import Window

Job = Callable[[Window], None]
# A short page, and one with fractions and figures.
SECTION, CARD = "why/", "card-why-keep-and-drop"
FORMULAS = "attention/"
# Of the first fraction: numerator, line and denominator stand below each other, in KaTeX's fonts.
IS_LAID_OUT = """() => {
  const rows = document.querySelectorAll("article .mfrac > .vlist-t > .vlist-r:first-child > .vlist > span");
  const [below, line, above] = [...rows].slice(0, 3).map((row) => row.lastElementChild.getBoundingClientRect());
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const inOrder = middle(above) < middle(line) - 3 && middle(line) < middle(below) - 3;
  const fonts = [...document.fonts].filter(({ status, family }) => status === "loaded" && family.includes("KaTeX"));
  return inOrder && Math.abs(line.width - Math.max(above.width, below.width)) < 2 && fonts.length > 1;
}"""
MATHML_IS_HEARD_NOT_SEEN = """() => [...document.querySelectorAll(".katex")].every((formula) => {
  const { width, height } = formula.querySelector("math").parentElement.getBoundingClientRect();
  return width <= 1 && height <= 1 && formula.querySelector(".katex-html").ariaHidden === "true";
})"""
IS_OPEN = """(id, open) => {
  const card = document.getElementById(id);
  return card.open === open && card.querySelector(".answer").checkVisibility() === open;
}"""
IS_HEARD = "(sentence) => document.querySelector('[role=status]')?.textContent === sentence"
HAS_FOCUS = "(selector) => document.activeElement?.matches(selector)"
# What a link leads to is seen, and the header does not cover it.
IS_SHOWN_BELOW_HEADER = """(id) => {
  const { top } = document.getElementById(id).getBoundingClientRect();
  return top >= document.querySelector(".md-header").getBoundingClientRect().bottom - 1 && top < innerHeight;
}"""
GROUND = """() => {
  const colors = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number);
  return colors.reduce((sum, color) => sum + color) < 3 * 128 ? "dark" : "light";
}"""
HAS_TEXT = "(selector, text) => document.querySelector(selector)?.innerText.trim() === text"
BEGINS = "(selector, text) => document.querySelector(selector)?.innerText.trim().startsWith(text)"
IS_AT = (
    "(path, hash) => document.readyState === 'complete' && location.pathname.endsWith(path) && location.hash === hash"
)
ARE_DRAWN = """() => {
  const boxes = [...document.querySelectorAll("article figure svg")].map((svg) => svg.getBoundingClientRect());
  return boxes.length && boxes.every(({ width, height }) => width > 200 && height > 50);
}"""


def read_a_section(window: Window) -> None:
    window.go(FORMULAS)
    window.until(HAS_TEXT, "article h1", "4. What is Attention?¶")
    window.until(IS_LAID_OUT)
    assert window.ask(MATHML_IS_HEARD_NOT_SEEN)


def look_at_the_figures(window: Window) -> None:
    for page in ("rnns/", "milestones/"):
        window.go(page)
        window.until(ARE_DRAWN)


def flip_a_card_by_click_and_by_key(window: Window) -> None:
    window.go(SECTION)
    window.click(f"#{CARD} > summary")
    window.until(IS_OPEN, CARD, True)
    window.until(IS_HEARD, "Answer shown")
    assert window.ask(HAS_FOCUS, f"#{CARD} > summary")
    for key, open_then in (("Enter", False), (" ", True)):
        window.press(key)
        window.until(IS_OPEN, CARD, open_then)


def follow_a_link_to_a_card(window: Window) -> None:
    window.go("sources/")  # from elsewhere, so that the card's page is loaded with the link
    window.go(f"{SECTION}#{CARD}")
    window.until(IS_OPEN, CARD, True)
    window.until(IS_SHOWN_BELOW_HEADER, CARD)


def find_a_concept_with_the_keyboard(window: Window) -> None:
    window.go("why/")
    window.press("/")
    window.until(HAS_FOCUS, "[name=query]")
    window.press(*"lstm")
    window.until("() => document.querySelector('.md-search-result__list').dataset.query === 'lstm'")
    window.press("ArrowDown")
    window.until(HAS_FOCUS, "a.md-search-result__link")
    window.press("Enter")
    window.until(IS_AT, "/glossary/", "#term-lstm")
    window.until(IS_SHOWN_BELOW_HEADER, "term-lstm")


def change_the_palette(window: Window) -> None:
    for title, ground in (("Switch to dark", "dark"), ("Switch to light", "light")):
        window.go("why/")
        window.click(f"[title='{title}']")
        window.until(f"(wanted) => ({GROUND})() === wanted", ground)
        window.go(SECTION)
        assert window.ask(GROUND) == ground


def study_a_session(window: Window) -> None:
    window.go("study/")
    window.ask("(entries) => Object.assign(localStorage, entries)", {SETTINGS: json.dumps(FEW)})
    window.go("study/")
    window.until(HAS_TEXT, ".study-start__counts", "3 new.")
    window.click("button[value=study]")
    for _ in range(3):
        window.until(HAS_FOCUS, ".study-card__question")
        window.press(" ")
        window.until(HAS_FOCUS, ".study-card__answer")
        window.press("3")
    window.until(HAS_TEXT, ".study-end h2", "Done")
    window.go("study/")
    window.until(BEGINS, ".study-start__counts", "No card is due now. Today's new cards are done.")
    log = json.loads(window.ask("(name) => localStorage.getItem(name)", LOG))["log"]
    assert [[grade for _, grade in reviews] for reviews in log.values()] == [[3], [3], [3]]


def filter_the_cards(window: Window) -> None:
    window.go("cards/?kind=formula&section=rnns")
    shown = "() => [...document.querySelectorAll('.deck-card')].filter((card) => card.checkVisibility())"
    window.until(
        f"() => (cards => cards.length && cards.every(({{ dataset }}) => dataset.kind === 'formula'))(({shown})())"
    )


def print_a_section(window: Window) -> None:
    window.go(SECTION)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(window.pdf())).pages)
    assert "Kept: the problem, ordered text" in " ".join(text.split())  # an answer, though its card is closed


JOBS: tuple[Job, ...] = (
    read_a_section,
    look_at_the_figures,
    flip_a_card_by_click_and_by_key,
    follow_a_link_to_a_card,
    find_a_concept_with_the_keyboard,
    change_the_palette,
    study_a_session,
    filter_the_cards,
    print_a_section,
)
