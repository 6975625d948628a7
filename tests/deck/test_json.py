"""cards.json: what its schema says, and the cards that the site has."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator, FormatChecker

from tests.site.built import Page, Site, one, text_of


@pytest.fixture(scope="module")
def schema(site: Site) -> dict[str, Any]:
    return dict(json.loads((site.folder / "deck" / "cards.schema.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def deck(site: Site) -> dict[str, Any]:
    return dict(json.loads((site.folder / "deck" / "cards.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=FormatChecker())


def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


def test_the_file_is_what_its_schema_says(validator: Draft202012Validator, deck: dict[str, Any]) -> None:
    assert [error.message for error in validator.iter_errors(deck)] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "No Kebab"),
        ("kind", "riddle"),
        ("revision", "yesterday"),
        ("aliases", ["a", "a"]),
        ("front", {"html": "", "text": ""}),
        ("sources", []),
        ("extra", 1),
    ],
)
def test_the_schema_refuses_what_is_no_card(
    validator: Draft202012Validator, deck: dict[str, Any], field: str, value: object
) -> None:
    wrong = {**deck, "cards": [{**deck["cards"][0], field: value}]}
    assert not validator.is_valid(wrong)


def test_the_schema_describes_every_field(schema: dict[str, Any]) -> None:
    fields = {**schema["properties"], **schema["$defs"]["card"]["properties"]}
    known = {"$schema", "cards"}
    assert [name for name, field in fields.items() if name not in known and not field.get("description")] == []


def _cards(page: Page) -> list[tuple[str, str]]:
    return [(str(one(item, "details")["id"]), text_of(one(item, "summary"))) for item in page.soup.select(".deck-card")]


def test_it_has_the_cards_of_the_site_in_their_order(site: Site, cards: list[dict[str, Any]]) -> None:
    page = site.page("cards")
    assert [f"card-{card['id']}" for card in cards] == [card_id for card_id, _ in _cards(page)]
    attributes = [(item["data-group"], item["data-kind"]) for item in page.soup.select(".deck-card")]
    assert [(card["group"], card["kind"]) for card in cards] == attributes


def test_every_address_leads_somewhere(site: Site, cards: list[dict[str, Any]]) -> None:
    there = Page("deck/cards.json", site.folder / "deck" / "cards.json")
    links = [link for card in cards for side in ("front", "back", "why") for link in _links(card[side]["html"])]
    addresses = [*links, *(card["url"] for card in cards), *(s["url"] for card in cards for s in card["sources"])]
    assert len(addresses) > len(cards)
    assert [why for address in addresses if (why := site.broken(there, address))] == []


def _links(html: str) -> list[str]:
    return [str(a["href"]) for a in BeautifulSoup(html, "html.parser").select("a[href]")]


def test_the_text_is_that_of_the_page_but_for_its_formulas(cards: list[dict[str, Any]], site: Site) -> None:
    questions = dict(_cards(site.page("cards")))
    plain = [card for card in cards if "\\(" not in card["front"]["html"]]
    assert len(plain) > 50
    assert [card["id"] for card in plain if card["front"]["text"] != questions[f"card-{card['id']}"]] == []


def test_where_the_site_is_published_makes_no_difference(site: Site, published: Site) -> None:
    for name in ("cards.json", "revision-notebook.tsv"):
        assert (site.folder / "deck" / name).read_bytes() == (published.folder / "deck" / name).read_bytes()
