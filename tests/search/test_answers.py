"""What the worker answers: all that a result shows, as pieces of text of which every second one was found."""

from tests.search.asking import ask
from tests.site.built import Site

SHOWN = {"kind", "location", "title", "text", "page", "words"}


def test_a_result_holds_what_the_list_shows(site: Site) -> None:
    [result] = ask(site.folder, ["attention weights"]).results
    assert len(result["items"]) > 5
    for [entry] in result["items"]:
        assert entry.keys() >= SHOWN
        assert all(isinstance(piece, str) for piece in [*entry["title"], *entry["text"]])


def test_every_second_piece_is_what_was_found(site: Site) -> None:
    [result] = ask(site.folder, ["Attention weights"]).results
    for [entry] in result["items"]:
        found = entry["title"][1::2] + entry["text"][1::2]
        assert found
        assert {word.lower() for word in found} <= set(entry["words"])


def test_half_a_word_comes_with_its_probable_end(site: Site) -> None:
    [half, whole] = ask(site.folder, ["atten", "attention "]).results
    assert (half["suggestion"], whole["suggestion"]) == ("attention", "")
