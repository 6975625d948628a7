"""The practice page does its jobs: a typed sentence gets six verdicts and their reasons, and can be sent as a link."""

import re

from playwright.sync_api import expect

from tests.browser.practitioner import MODELS, ORDERED, open_practice, ready, sentence, task, told, type_sentence, view
from tests.browser.practitioner import verdict as row
from tests.browser.reader import Reader, said


def test_a_typed_sentence_gets_six_verdicts_that_are_seen_and_said(reader: Reader) -> None:
    page = open_practice(reader)
    type_sentence(page, "I am not happy", "negative")
    expect(row(page, "mean")).to_contain_text(re.compile(r"\d+% positive ✗ wrong"))
    for model in ORDERED:
        expect(row(page, model)).to_contain_text(re.compile(r"\d+% negative ✓ right"))
    expect(said(page)).to_have_text(
        re.compile(r"Positive: Mean of static vectors\. Negative: Simple RNN, .* and Transf")
    )
    page.get_by_label("or an example").select_option("The movie was not bad at all.")
    expect(sentence(page)).to_have_value(re.compile("not bad at all"))
    expect(row(page, "transformer")).to_contain_text("positive ✓ right")


def test_a_row_chosen_by_key_opens_the_figures_of_its_model(reader: Reader) -> None:
    page = open_practice(reader, "?sentence=I+am+not+happy")
    row(page, "mean").get_by_role("radio").focus()
    for model in ORDERED:
        page.keyboard.press("ArrowDown")
        expect(view(page, model)).to_be_visible()
        expect(page.locator("practice-view, practice-heads").filter(visible=True)).to_have_count(1)
        expect(view(page, model).locator("svg").first).to_have_accessible_name(re.compile(r"not|from \[CLS\]"))
    heads = view(page, "transformer")
    heads.get_by_label("Look from").select_option("not")
    expect(heads.locator("figcaption").first).to_contain_text("from not to every position")
    heads.get_by_text("As a table").first.click()
    type_sentence(page, "I am not flummoxed")
    expect(heads.get_by_role("rowheader", name="flummoxed*").first).to_be_visible()


def test_the_other_weights_are_loaded_when_they_are_asked_for_and_only_once(reader: Reader) -> None:
    page = reader.window()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("practice/")
    ready(page)
    assert [url for url in asked if "weights-long" in url] == []
    before = row(page, "lstm").inner_text()
    for _ in range(2):
        page.get_by_role("radio", name="30 words").check()
        expect(row(page, "lstm")).not_to_contain_text(before)
        page.get_by_role("radio", name="8 words").check()
        expect(row(page, "lstm")).to_contain_text(before)
    assert len([url for url in asked if "weights-long" in url]) == 1


def test_a_link_shows_another_reader_the_same(reader: Reader) -> None:
    page = open_practice(reader, permissions=["clipboard-read", "clipboard-write"])
    type_sentence(page, "not good & not <b>bad</b> 100%", "positive")
    page.get_by_role("radio", name="30 words").check()
    row(page, "gru").get_by_role("radio").check()
    expect(page).to_have_url(re.compile("view=gru"))
    page.get_by_role("button", name="Copy link").click()
    expect(said(page)).to_have_text("The link is copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    other = open_practice(reader, link.removeprefix(f"{reader.home}practice/"))
    expect(sentence(other)).to_have_value("not good & not <b>bad</b> 100%")
    expect(other.get_by_role("radio", name="30 words")).to_be_checked()
    expect(view(other, "gru")).to_be_visible()
    for model in MODELS:
        expect(row(other, model)).to_have_text(row(page, model).inner_text(), use_inner_text=True)


def test_where_the_clipboard_is_closed_the_link_can_be_copied_by_hand(reader: Reader) -> None:
    page = reader.window()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto("practice/?sentence=so+good")
    ready(page)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_label("Copy it from here")).to_have_value(re.compile(r"/practice/\?sentence=so\+good"))
    expect(page.get_by_label("Copy it from here")).to_be_focused()


def test_the_gap_is_dragged_by_key_and_its_sentence_can_be_looked_into(reader: Reader) -> None:
    page = open_practice(reader)
    slider = page.get_by_role("slider", name="Words between not and good")
    first = int(slider.input_value())
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    text = page.locator(".practice-gap__sentence").inner_text()
    between = text.split(" not ")[1].rsplit(" good", 1)[0]
    assert len(between.split()) == first + 5
    expect(page.locator(".practice-gap__value")).to_have_text(str(first + 5))
    expect(said(page)).to_have_text(re.compile(rf"Gap {first + 5}\. Wrong: .*Mean of static vectors"))
    page.get_by_role("button", name="Look into the models").click()
    expect(sentence(page)).to_be_focused()
    expect(sentence(page)).to_have_value(text)
    expect(page.get_by_label("You mean it as")).to_have_value("negative")


def test_a_task_is_done_when_its_sentence_is_there_and_stays_done(reader: Reader) -> None:
    page = open_practice(reader)
    expect(page.get_by_text("0 of 9 done.")).to_be_visible()
    type_sentence(page, "the film was not good but clever", "positive")
    expect(row(page, "transformer")).to_contain_text("positive ✓ right")
    type_sentence(page, "the film was good but not clever", "negative")
    expect(task(page, "same-words")).to_contain_text("✓ Done")
    expect(said(page)).to_have_text(re.compile("Done: task|Positive|Negative"))
    page.reload()
    expect(task(page, "same-words")).to_contain_text("✓ Done")
    page.get_by_role("button", name="Begin again").click()
    expect(page.get_by_text("0 of 9 done.")).to_be_visible()
    expect(told(page)).to_be_empty()
