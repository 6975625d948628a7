"""Progress is the learner's: out as a file, in again elsewhere, reset only on demand; and never lost to a bad store."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.learner import (
    LOG,
    UNREADABLE,
    button,
    counts,
    open_study,
    place,
    profile,
    progress,
    recall_all,
    reviews,
)
from tests.browser.reader import Reader

OLD = {"attention-weights": [(1_790_000_000, 3)], "rnn-bptt-sum": [(1_790_000_000, 1), (1_790_000_060, 3)]}
HOSTILE = "<img src=x onerror=alert(1)>"
# What comes as a file, and the sentence that it gets.
REFUSED = {
    "not ours": ('{"cards": []}', "This file is not progress from this site"),
    "half a file": (progress(OLD)[:60], "This file is cut off or is no progress file"),
    "newer": (progress(OLD).replace('"v": 1', '"v": 99'), "written by a newer version"),
    "too large": (" " * 6_000_000, "larger than 5 MB"),
    "hostile": (progress({HOSTILE: [(1_790_000_000, 3)]}), f"damaged at card “{HOSTILE}"),
    "prototype": (progress({"__proto__": [(1_790_000_000, 3)]}), "damaged at card “__proto__”"),
}
# The browser refuses its storage with that error: where it is full to write, where it is blocked to read as well.
FAILING = """name => {
  const failing = (original) => function (key, ...rest) {
    if (key.startsWith("revision-notebook")) throw new DOMException("no", name);
    return original.call(this, key, ...rest);
  };
  Storage.prototype.setItem = failing(Storage.prototype.setItem);
  if (name === "SecurityError") Storage.prototype.getItem = failing(Storage.prototype.getItem);
}"""


def _note(page: Page) -> Locator:
    return page.locator("study-backup .study-note")


def _problem(page: Page) -> Locator:
    return page.locator(".study-problem").filter(visible=True)


def _text(download: Download) -> str:
    return Path(download.path()).read_text(encoding="utf-8")


def _add(page: Page, text: str) -> None:
    file = {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator("input[name=import]").set_input_files(file)


def _save(page: Page, name: str) -> str:
    with page.expect_download() as saved:
        button(page, name).click()
    return _text(saved.value)


def test_progress_moves_to_another_browser_as_a_file(reader: Reader) -> None:
    here = open_study(reader)
    button(here, "Study").click()
    recall_all(here)
    button(here, "Finish").click()
    text = _save(here, "Export to a file")
    expect(_note(here)).to_have_text("Exported: 3 reviews.")
    there = open_study(reader, **profile(reader.home, log=progress(OLD)))
    _add(there, text)
    expect(_note(there)).to_have_text("3 reviews added; 0 were here already.")
    expect(counts(there)).to_contain_text("2 due")
    assert reviews(there) == reviews(here) | json.loads(progress(OLD))["log"]
    _add(there, text)
    expect(_note(there)).to_have_text("Nothing new in this file: all of it was here already.")


def test_a_file_that_is_wrong_is_refused_with_a_sentence_and_changes_nothing(reader: Reader) -> None:
    page = open_study(reader, **profile(reader.home, log=progress(OLD)))
    before = reviews(page)
    for text, sentence in REFUSED.values():
        _add(page, text)
        expect(_note(page)).to_contain_text(sentence)
    assert reviews(page) == before
    expect(page.locator("study-page img")).to_have_count(0)


def test_a_reset_is_asked_twice_and_exported_first(reader: Reader) -> None:
    page = open_study(reader, **profile(reader.home, log=progress(OLD)))
    dialog = page.get_by_role("dialog", name="Reset progress?")
    page.get_by_label("Reset progress of").select_option("attention")
    button(page, "Reset…").click()
    expect(dialog).to_contain_text("1 review of ")
    button(page, "Keep it").click()
    assert len(reviews(page)) == 2
    button(page, "Reset…").click()
    copy = _save(page, "Export and go on")
    expect(dialog).to_contain_text("The file is exported.")
    assert len(reviews(page)) == 2
    button(page, "Remove it").click()
    expect(_note(page)).to_have_text("1 review removed.")
    assert list(reviews(page)) == ["rnn-bptt-sum"]
    _add(page, copy)
    expect(_note(page)).to_have_text("1 review added; 2 were here already.")
    page.get_by_label("Reset progress of").select_option("")
    button(page, "Reset…").click()
    _save(page, "Export and go on")
    button(page, "Remove it").click()
    assert reviews(page) == {}
    button(page, "Reset…").click()
    expect(_note(page)).to_have_text("There is nothing to reset.")


def test_progress_that_cannot_be_read_is_offered_as_a_file(reader: Reader) -> None:
    half = progress(OLD)[:70]
    page = open_study(reader, **profile(reader.home, log=half))
    expect(_problem(page)).to_contain_text("Your earlier progress could not be read")
    button(page, "Study").click()  # and one can go on
    recall_all(page)
    button(page, "Finish").click()
    assert _save(page, "Download what could not be read") == half
    page.reload()
    expect(_problem(page)).to_be_visible()
    _save(page, "Download what could not be read")
    button(page, "I have that file").click()
    expect(_problem(page)).to_have_count(0)
    assert page.evaluate("name => localStorage.getItem(name)", UNREADABLE) is None
    assert len(reviews(page)) == 3


@pytest.mark.parametrize(
    ("error", "sentence"),
    [("SecurityError", "lets the page store nothing"), ("QuotaExceededError", "storage is full")],
)
def test_where_nothing_can_be_stored_the_session_goes_on_and_says_so(reader: Reader, error: str, sentence: str) -> None:
    page = reader.window(**profile(reader.home, log=progress(OLD)))
    page.add_init_script(f"({FAILING})({json.dumps(error)})")
    page.goto("study/")
    button(page, "Study").click()
    page.keyboard.press("Space")
    page.keyboard.press("3")
    expect(_problem(page)).to_contain_text(sentence)
    expect(place(page)).to_contain_text("2 of")
    button(page, "End").click()
    button(page, "Finish").click()
    expect(_problem(page)).to_contain_text(sentence)
    kept = json.loads(_save(page, "Export to a file"))["log"]
    assert sum(len(each) for each in kept.values()) == (1 if error == "SecurityError" else 4)
    # What was stored before is untouched.
    state = page.context.storage_state()["origins"][0]["localStorage"]
    assert progress(OLD) in [item["value"] for item in state if item["name"] == LOG]
