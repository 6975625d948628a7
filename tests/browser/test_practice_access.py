"""The practice page for whoever comes: no script, no network, no sight, little room, and whatever is typed into it."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.contrast import faint, texts
from tests.browser.practitioner import MODELS, open_practice, ready, told, type_sentence, verdict, view
from tests.browser.reader import PHONE, Reader
from tests.browser.test_study_access import AXE, FINDINGS, READABLE, ZOOMED
from tests.browser.test_width import TOO_WIDE

LONG = "I do not think that the film that we saw at the cinema with incomprehensibilities was good"
# What is typed, and the end or the middle of what is said of it.
BAD = {
    "": "Type a sentence, or choose one of the examples.",
    "  \n\t ?!": "Type a sentence",
    "zxcv qwrt": "No verdict: the models know none of these words.",
    "映画はよくなかった": "No verdict",
    "🎬🙈 🎉": "No verdict",
    "\u202egood\u202c \u0000film": "",
    "good <img src=x onerror=alert(1)><script>alert(2)</script>": "Unknown to the models: “img”",
    "{{constructor.constructor('alert(3)')()}} not good": "Unknown to the models",
    "not good " * 5_000: "words are read.",
    "x" * 100_000: "No verdict: the models know not the word",
}


def test_whatever_is_typed_a_sentence_answers_and_nothing_of_it_runs(reader: Reader) -> None:
    page = open_practice(reader)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    elements = page.locator("article :is(img, script)").count()
    for typed, answer in BAD.items():
        type_sentence(page, typed)
        expect(told(page)).to_contain_text(answer)
        assert page.evaluate(TOO_WIDE) == [], typed[:30]
    expect(verdict(page, "rnn")).to_contain_text("no verdict")
    type_sentence(page, "It was good")
    expect(verdict(page, "rnn")).to_contain_text("% positive")
    assert page.locator("article :is(img, script)").count() == elements
    assert dialogs == []


def test_a_hostile_link_is_only_text(reader: Reader) -> None:
    query = "?sentence=%3Csvg/onload=alert(1)%3E+not+good&gaps=__proto__&view=constructor&meant=%22%3E"
    page = open_practice(reader, query)
    expect(told(page)).to_contain_text("“svg”")
    expect(page.get_by_role("radio", name="8 words")).to_be_checked()
    expect(view(page, "mean")).to_be_visible()
    expect(page.get_by_label("You mean it as")).to_have_value("")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_every_text_can_be_read_in_each_view(reader: Reader, scheme: str) -> None:
    page = open_practice(reader, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(AXE)
    type_sentence(page, LONG, "negative")
    found = {}
    for model in MODELS:
        verdict(page, model).get_by_role("radio").check()
        expect(view(page, model)).to_be_visible()
        for table in view(page, model).locator("summary").all():
            table.click()
        found[model] = [*page.evaluate(FINDINGS), *faint(texts(page), READABLE)]
    assert {model: wrong for model, wrong in found.items() if wrong} == {}


def test_on_a_phone_and_at_four_times_the_size_nothing_is_cut_off(reader: Reader) -> None:
    page = open_practice(reader, width=PHONE, has_touch=True)
    type_sentence(page, LONG, "positive")
    for size in ({"width": PHONE, "height": 800}, ZOOMED):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for model in MODELS:
            verdict(page, model).locator("label").tap()
            expect(view(page, model)).to_be_visible()
            assert page.evaluate(TOO_WIDE) == [], (model, size)


def test_without_script_an_example_and_its_reasons_are_there(reader: Reader) -> None:
    page = reader.open("practice/", java_script_enabled=False)
    expect(page.get_by_text("Your own sentence needs JavaScript")).to_be_visible()
    expect(page.get_by_text("“I am not happy.”, meant as negative")).to_be_visible()
    for model in MODELS:
        expect(verdict(page, model)).to_contain_text("%")
        expect(view(page, model).get_by_role("img").first).to_be_visible()
    expect(page.locator("article :is(textarea, input, select, button)").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("table", name=re.compile(r"Trained on gaps of \d+ to \d+ words$"))).to_have_count(2)


def test_on_paper_stand_all_views_of_the_sentence_and_no_controls(reader: Reader) -> None:
    page = open_practice(reader)
    type_sentence(page, LONG, "negative")
    expect(view(page, "transformer").locator("th", has_text="incomprehensibilities*")).to_have_count(2)
    page.emulate_media(media="print")
    expect(page.get_by_text(f"“{LONG}”")).to_be_visible()
    for model in MODELS:
        expect(view(page, model).get_by_role("img").first).to_be_visible()
    expect(page.locator("article :is(textarea, input, select, button)").filter(visible=True)).to_have_count(0)


def test_without_network_it_says_so_and_tries_again(reader: Reader) -> None:
    page = reader.window()
    reader.watch.missing.add(urljoin(reader.home, "practice/weights-short.bin"))
    page.route("**/weights-*", lambda route: route.abort())
    page.goto("practice/")
    expect(page.get_by_text("The models could not be loaded")).to_be_visible()
    page.unroute("**/weights-*")
    page.get_by_role("button", name="Try again").click()
    ready(page)
