"""Header, contents and address say where the reader is."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import LAPTOP, PHONE, Reader

PAGE = "transformers/"
TO = "id => document.getElementById(id).scrollIntoView()"


def _active(page: Page) -> Locator:
    return page.locator(".md-sidebar--secondary [aria-current=location]")


def _top(page: Page) -> Locator:
    return page.locator("button.md-top")


def test_contents_and_address_follow_the_reader(reader: Reader) -> None:
    page = reader.open(PAGE)
    expect(_active(page)).to_have_count(0)
    page.evaluate(TO, "masks")
    expect(_active(page)).to_have_text("Masks")
    page.wait_for_url("**/transformers/#masks")
    faint = page.locator(".md-sidebar--secondary .md-nav__link--passed").all_inner_texts()
    assert [faint[0], faint[-1]] == ["At a glance", "Masks"]
    entries = page.evaluate("history.length")
    page.evaluate("scrollTo(0, 0)")
    expect(_active(page)).to_have_count(0)
    page.wait_for_url("**/transformers/")
    assert page.evaluate("history.length") == entries


def test_at_the_end_of_the_page_the_heading_that_was_asked_for_counts(reader: Reader) -> None:
    page = reader.open(PAGE)
    page.set_viewport_size({"width": LAPTOP, "height": 3000})  # none of these gets to the top of it
    for name in ("Recall", "Next", "Sources"):
        page.locator(".md-sidebar--secondary").get_by_role("link", name=name).click()
        expect(_active(page)).to_have_text(name)
    page.evaluate("scrollTo(0, 0)")
    expect(_active(page)).to_have_count(0)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(_active(page)).to_have_text("Sources")


def test_the_address_of_a_card_stays_while_the_card_is_on_the_screen(reader: Reader) -> None:
    page = reader.window()
    page.clock.install()
    page.set_viewport_size({"width": LAPTOP, "height": 3000})
    page.goto("attention/#card-attention-weights")
    expect(_active(page)).to_have_text("Query, key, value")
    page.evaluate("document.getElementById('card-attention-weights').scrollIntoView({ block: 'end' })")
    expect(_active(page)).not_to_have_text("Query, key, value")
    page.clock.run_for(1000)
    assert page.url.endswith("#card-attention-weights")
    page.evaluate(TO, "by-hand")
    expect(_active(page)).to_have_text("By hand")
    page.clock.run_for(1000)
    assert page.url.endswith("#by-hand")


def test_a_long_list_of_contents_shows_the_link_of_where_the_reader_is(reader: Reader) -> None:
    page = reader.window()
    page.set_viewport_size({"width": LAPTOP, "height": 300})
    page.goto(f"{PAGE}#recall")
    expect(_active(page)).to_have_text("Recall")
    expect(_active(page)).to_be_in_viewport(ratio=1)
    current = page.locator(".md-nav--primary a.md-nav__link--active").filter(visible=True)
    expect(current).to_be_in_viewport(ratio=1)
    assert page.locator(".md-sidebar__scrollwrap").evaluate_all(
        "boxes => boxes.every((box) => box.getBoundingClientRect().bottom <= innerHeight)"
    )


def test_the_title_of_the_page_takes_the_place_of_the_sites_when_it_is_out_of_sight(reader: Reader) -> None:
    page = reader.open(PAGE, PHONE)
    site, title = page.locator(".md-header__topic").all()
    expect(site).to_have_css("opacity", "1")
    page.evaluate(TO, "masks")
    expect(title).to_have_css("opacity", "1")
    expect(site).to_have_css("opacity", "0")
    page.evaluate("scrollTo(0, 0)")
    expect(site).to_have_css("opacity", "1")


def test_a_button_leads_back_to_the_top_and_takes_the_focus_there(reader: Reader) -> None:
    page = reader.open(PAGE)
    expect(_top(page)).to_be_hidden()
    page.evaluate("scrollTo(0, 4000)")
    expect(page.locator(".md-header__title--active")).to_have_count(1)
    expect(_top(page)).to_be_hidden()
    page.evaluate("scrollTo(0, 3900)")
    expect(_top(page)).to_be_visible()
    _top(page).press("Enter")
    page.wait_for_function("scrollY === 0")
    expect(_top(page)).to_be_hidden()
    expect(page.locator(".md-header a").first).to_be_focused()


def test_keys_lead_to_the_next_page_and_back_but_not_while_something_is_typed(reader: Reader) -> None:
    page = reader.open("rnns/")
    page.keyboard.press("n")
    page.wait_for_url("**/gated-rnns/")
    page.keyboard.press("p")
    page.wait_for_url("**/rnns/")
    page.keyboard.press("Control+n")
    page.keyboard.press("/")
    page.keyboard.type("np")
    expect(page.get_by_role("textbox", name="Search")).to_have_value("np")
    assert page.url.endswith("/rnns/")


def test_a_table_can_be_reached_by_the_keyboard_where_it_has_to_be_scrolled_and_only_there(reader: Reader) -> None:
    page = reader.open(PAGE)
    tables = page.locator(".md-typeset__scrollwrap")
    boxes = tables.and_(page.get_by_role("group", name="Table, scrolls sideways"))
    expect(boxes).to_have_count(0)
    page.set_viewport_size({"width": PHONE, "height": 800})
    expect(boxes.first).to_have_attribute("tabindex", "0")
    wide = "boxes => boxes.filter((box) => box.scrollWidth > box.clientWidth).length"
    expect(boxes).to_have_count(tables.evaluate_all(wide))
