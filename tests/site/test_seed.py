"""The site carries the seed over: its headings, and every bullet in its order and at its depth.

The seed is kept as data in `tests/content/seed/`: `outline.yml` has its headings and bullets, and a file for each page
has for every bullet the phrases that must stand in the part "At a glance".
"""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from bs4 import Tag

from tests.site.built import ROOT, SECTIONS, Page, Site, one, part, text_of

SEED = ROOT / "tests" / "content" / "seed"


def _read(name: str) -> Any:
    return yaml.safe_load((SEED / f"{name}.yml").read_text(encoding="utf-8"))


OUTLINE: dict[str, Any] = {section["page"]: section for section in _read("outline")}


def _bullets(rows: list[Any], depth: int = 1) -> Iterator[tuple[str, int]]:
    """The bullets of an outline with their depth, top down."""
    for row in rows:
        label, below = next(iter(row.items())) if isinstance(row, dict) else (row, [])
        yield label, depth
        yield from _bullets(below, depth + 1)


def _items(page: Page) -> list[Tag]:
    """The list items of "At a glance" that are no part of a note or card."""
    lists = [tag for tag in part(page, "at-a-glance") if tag.name == "ul"]
    return [item for tag in lists for item in tag.find_all("li")]


def _depth(item: Tag) -> int:
    return len(item.find_parents("ul"))


def test_the_outline_has_the_seven_sections_and_42_bullets_of_the_seed() -> None:
    assert tuple(OUTLINE) == SECTIONS
    counts = [sum(1 for _ in _bullets(section["bullets"])) for section in OUTLINE.values()]
    assert counts == [5, 6, 7, 6, 6, 7, 5]


@pytest.mark.parametrize("stem", SECTIONS)
def test_every_bullet_of_the_seed_has_its_row_of_phrases(stem: str) -> None:
    rows = _read(stem)
    assert [row["bullet"] for row in rows] == [label for label, _ in _bullets(OUTLINE[stem]["bullets"])]
    assert [row["bullet"] for row in rows if not row["phrases"]] == []


@pytest.mark.parametrize("stem", SECTIONS)
def test_a_sections_title_is_the_seeds_heading_with_its_number(site: Site, stem: str) -> None:
    page = site.page(stem)
    heading = OUTLINE[stem]["heading"]
    assert text_of(one(page.article, "h1")) == heading
    assert text_of(one(page.soup, "head > title")).startswith(heading)


@pytest.mark.parametrize("stem", SECTIONS)
def test_every_phrase_of_the_seed_stands_in_at_a_glance(site: Site, stem: str) -> None:
    elements = part(site.page(stem), "at-a-glance")
    glance = text_of(*elements)
    notes = text_of(*(tag for tag in elements if "precisely" in tag.get_attribute_list("class")))
    assert [phrase for row in _read(stem) for phrase in row["phrases"] if phrase not in glance] == []
    assert [phrase for row in _read(stem) for phrase in row.get("precisely", []) if phrase not in notes] == []


@pytest.mark.parametrize("stem", SECTIONS)
def test_every_bullet_of_the_seed_is_a_list_item_of_its_own_in_order_and_at_its_depth(site: Site, stem: str) -> None:
    waiting = _items(site.page(stem))
    for row, (label, depth) in zip(_read(stem), _bullets(OUTLINE[stem]["bullets"]), strict=True):
        found = [
            number
            for number, item in enumerate(waiting)
            if _depth(item) == depth and all(phrase in text_of(item) for phrase in row["phrases"])
        ]
        assert found, f"no item of depth {depth} after the one before has what the seed says in '{label}'"
        waiting = waiting[found[0] + 1 :]


@pytest.mark.parametrize("stem", ["rnns", "gated-rnns", "attention", "transformers", "learning-path"])
def test_lists_that_the_seed_nests_come_out_nested(site: Site, stem: str) -> None:
    nested = [label for label, depth in _bullets(OUTLINE[stem]["bullets"]) if depth == 2]
    assert sum(_depth(item) == 2 for item in _items(site.page(stem))) == len(nested) > 0
