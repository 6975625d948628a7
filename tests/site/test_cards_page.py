"""The page of all cards: the cards of the sections, word for word, with what other programs need to know of them."""

from bs4 import Tag

from tests.site.built import SECTIONS, Page, Site, one, text_of

ADDED = {"data-kind", "data-group", "data-href", "data-revision", "data-aliases"}


def _page(site: Site) -> Page:
    return site.page("cards")


def _items(site: Site) -> list[Tag]:
    return _page(site).soup.select(".deck-section > ol.deck-cards > li.deck-card")


def _parts(card: Tag) -> list[str]:
    return [str(one(card, "details")["id"]), *(text_of(one(card, part)) for part in ("summary", ".answer"))]


def _nearest_heading(card: Tag) -> str:
    heading = card.find_previous(["h1", "h2", "h3"])
    assert heading
    return str(heading["id"])


def test_the_page_has_the_cards_of_the_sections_in_their_order_word_for_word(site: Site) -> None:
    there = [_parts(card) for page in site.sections for card in page.soup.select("flip-card")]
    assert len(there) > 100
    assert [_parts(item) for item in _items(site)] == there
    assert len(_page(site).soup.select("flip-card")) == len(there)


def test_every_section_has_its_part_with_its_title(site: Site) -> None:
    parts = _page(site).soup.select("section.deck-section")
    assert [part["data-section"] for part in parts] == list(SECTIONS)
    for part, page in zip(parts, site.sections, strict=True):
        title = text_of(one(page.article, "h1"))
        assert [part["data-title"], text_of(one(part, "h2")), one(part, "h2")["id"]] == [title, title, page.url[:-1]]


def test_every_card_leads_to_itself_in_its_section(site: Site) -> None:
    for part in _page(site).soup.select(".deck-section"):
        for item in part.select(".deck-card"):
            href = f"../{part['data-section']}/#{one(item, 'details')['id']}"
            assert [item["data-href"], one(item, ".deck-meta a")["href"]] == [href, href]


def test_the_group_of_a_card_is_the_nearest_heading_in_its_section(site: Site) -> None:
    groups = {
        str(one(card, "details")["id"]): f"{page.url}{_nearest_heading(card)}"
        for page in site.sections
        for card in page.soup.select("flip-card")
    }
    assert {str(one(item, "details")["id"]): item["data-group"] for item in _items(site)} == groups
    assert 20 < len(set(groups.values())) < len(groups)


def test_a_card_says_nothing_else_of_itself(site: Site) -> None:
    assert [item.attrs for item in _items(site) if set(item.attrs) - ADDED - {"class"}] == []


def test_the_filter_offers_what_there_is_and_counts_it(site: Site) -> None:
    offered = {str(o["value"]): text_of(o) for o in _page(site).soup.select("card-filter option") if o["value"]}
    items = _items(site)
    for value, label in offered.items():
        count = sum(value in (item["data-kind"], str(item["data-group"]).partition("/")[0]) for item in items)
        assert label.endswith(f" ({count})") and count
    assert {str(item["data-kind"]) for item in items} | set(SECTIONS) == set(offered)


def test_the_filter_is_hidden_until_a_script_shows_it(site: Site) -> None:
    assert "hidden" in one(_page(site).soup, "card-filter").attrs


def test_only_the_page_of_all_cards_loads_what_only_it_needs(site: Site) -> None:
    own = (site.asset("cards-page.css").name, site.asset("card-filter.js").name)
    loading = {page.url for page in site.pages for name in own if name in page.file.read_text(encoding="utf-8")}
    assert loading == {"cards/"}
