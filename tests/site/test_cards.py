"""The cards of the built site: their HTML is the contract, and each tests one thing that can be answered."""

import re
from collections.abc import Iterator

import pytest
from bs4 import Tag

from tests.site.built import SECTIONS, Site, one, text_of

# A later part of the notebook raises this to 12.
CARDS_A_SECTION = 12
WORDS_AN_ANSWER = 40
KEBAB = re.compile(r"card-[a-z0-9]+(-[a-z0-9]+)*")
CLAUSE_END = re.compile(r"(?<=[.!?:])(?<!al\.)\s+")
AUXILIARY = "(is|are|am|was|were|does|do|did|can|could|has|have|had|will|would|should|shall|may|might|must)(n't)?"
YES_OR_NO = re.compile(rf"^((and|or|so) )?{AUXILIARY}\b", re.IGNORECASE)
# Not any "when": "When …, is it …?" is answered with yes or no.
ASKS = re.compile(r"\b(what|which|how|why|where|who|whom|whose|from when|when (is|was|were|did|does))\b", re.IGNORECASE)
LIST_ALL = re.compile(r"^(list|enumerate)\b|\b(list|name|give|enumerate) (all|each|every)\b", re.IGNORECASE)


def _cards(site: Site) -> Iterator[tuple[str, Tag]]:
    """Each card of the sections with its id."""
    for page in site.sections:
        for card in page.soup.find_all("flip-card"):
            yield str(one(card, "details")["id"]), card


def _element_children(tag: Tag) -> list[Tag]:
    return tag.find_all(True, recursive=False)


def _loose_text(tag: Tag) -> str:
    return "".join(tag.find_all(string=True, recursive=False)).strip()


def _breaches(card: Tag) -> Iterator[str]:
    """Where a card differs from <flip-card><details id><summary/><div class="answer"/></details></flip-card>."""
    children = _element_children(card)
    if card.attrs or [child.name for child in children] != ["details"] or _loose_text(card):
        yield "the host holds more than one bare details"
        return
    details = children[0]
    parts = [(part.name, part.attrs) for part in _element_children(details)]
    if not str(details.get("id", "")).startswith("card-") or set(details.attrs) - {"id", "data-kind"}:
        yield f"details has the attributes {details.attrs}"
    if parts != [("summary", {}), ("div", {"class": ["answer"]})] or _loose_text(details):
        yield f"details holds {parts}"


def _inside_out(card: Tag, parents: list[str]) -> bool:
    """Whether a browser would move the card, or a block out of the question."""
    blocks = ["p", "div", "ul", "ol", "table", "details", "figure"]
    return bool(card.find_parent(parents) or card.summary.find(blocks))  # type: ignore[union-attr]


@pytest.mark.parametrize("stem", SECTIONS)
def test_every_section_has_its_cards(site: Site, stem: str) -> None:
    assert len(site.page(stem).soup.find_all("flip-card")) >= CARDS_A_SECTION


@pytest.mark.parametrize("stem", [*SECTIONS, "notebook", "cards"])
def test_a_cards_html_is_the_contract_and_nothing_else(site: Site, stem: str) -> None:
    cards = site.page(stem).soup.find_all("flip-card")
    assert [(card.details, breach) for card in cards for breach in _breaches(card)] == []
    parents = ["p", "summary"] if stem == "cards" else ["p", "li", "summary"]
    assert [one(card, "details")["id"] for card in cards if _inside_out(card, parents)] == []


def test_every_details_of_a_card_stands_in_a_host(site: Site) -> None:
    cards = [tag for page in site.pages for tag in page.soup.find_all("details", id=re.compile("^card-"))]
    assert len(cards) > 100
    assert [tag["id"] for tag in cards if tag.parent is None or tag.parent.name != "flip-card"] == []


def test_every_card_has_question_and_answer(site: Site) -> None:
    parts = [(card_id, tag) for card_id, card in _cards(site) for tag in card.select("summary, .answer")]
    assert [card_id for card_id, tag in parts if not text_of(tag, without={"provenance", "why"})] == []


def test_every_card_names_a_source_on_the_sources_page(site: Site) -> None:
    without = [card_id for card_id, card in _cards(site) if not card.select(".provenance a[href^='../sources/#']")]
    assert without == []


def test_every_card_has_a_link_to_itself(site: Site) -> None:
    links = [(card_id, [a["href"] for a in card.select("a.card-link")]) for card_id, card in _cards(site)]
    assert [card_id for card_id, hrefs in links if hrefs != [f"#{card_id}"]] == []


def test_no_answer_is_longer_than_forty_words_and_its_formulas(site: Site) -> None:
    answers = [(card_id, card.select(".answer")) for card_id, card in _cards(site)]
    words = {card_id: text_of(*tags, without={"provenance", "why", "arithmatex"}) for card_id, tags in answers}
    # What a formula leaves behind, such as a comma, is no word.
    counts = {card_id: len(re.findall(r"\S*\w\S*", text)) for card_id, text in words.items()}
    assert {card_id: count for card_id, count in counts.items() if count > WORDS_AN_ANSWER} == {}


def _question(card: Tag) -> str:
    """The question side without what it quotes."""
    assert card.summary
    return re.sub(r"[“\"].*?[”\"]", "", text_of(card.summary))


def test_no_question_can_be_answered_with_yes_or_no(site: Site) -> None:
    asked = [(card_id, _question(card)) for card_id, card in _cards(site)]
    assert [pair for pair in asked if any(YES_OR_NO.search(clause) for clause in CLAUSE_END.split(pair[1]))] == []
    assert [pair for pair in asked if pair[1].endswith("?") and not ASKS.search(pair[1])] == []


def test_no_question_asks_for_a_list(site: Site) -> None:
    asked = [(card_id, _question(card)) for card_id, card in _cards(site)]
    assert [pair for pair in asked if any(LIST_ALL.search(clause) for clause in CLAUSE_END.split(pair[1]))] == []


def test_card_ids_are_kebab_case_and_unique_on_the_site(site: Site) -> None:
    ids = [card_id for card_id, _ in _cards(site)]
    assert [card_id for card_id in ids if not KEBAB.fullmatch(card_id)] == []
    assert sorted(ids) == sorted(set(ids))


def test_the_notebook_page_has_the_cards_of_the_sections_in_their_order(site: Site) -> None:
    notebook = site.page("notebook").soup.select("flip-card > details")
    assert [tag["id"] for tag in notebook] == [card_id for card_id, _ in _cards(site)]


def test_the_count_on_a_page_is_the_number_of_its_cards(site: Site) -> None:
    for page in [*site.sections, site.page("notebook"), site.page("cards")]:
        counted = text_of(*page.soup.find_all("card-controls"))
        assert counted.startswith(f"{len(page.soup.find_all('flip-card'))} cards on this page.")
