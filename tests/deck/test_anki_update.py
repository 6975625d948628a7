"""Importing a newer package: what changed is updated in place, and nothing else is touched."""

from dataclasses import replace

import pytest

from macros import anki_note_type
from tests.deck.learner import Learner
from tests.deck.samples import LATER, TITLE, note, package, side
from tests.site.built import Site

NOTES = [note("state"), note("gate"), note("weights", "attention")]


def _edited(card_id: str, **changes: object) -> list[object]:
    return [replace(each, **changes) if each.id == card_id else each for each in NOTES]  # type: ignore[arg-type]


def test_the_same_file_again_changes_nothing(learner: Learner, site: Site) -> None:
    file = (site.folder / "deck" / "revision-notebook.apkg").read_bytes()
    count = learner.get(file)["new"]
    before = [(note.id, note.mod, note.fields, note.tags) for note in learner.notes()]
    assert learner.get(file) == {"duplicate": count}
    assert [(note.id, note.mod, note.fields, note.tags) for note in learner.notes()] == before


def test_a_changed_card_is_updated_in_place_and_keeps_its_history(learner: Learner) -> None:
    learner.get(package(NOTES))
    learner.review("state")
    number, history = learner.note("state").id, learner.history("state")
    assert learner.get(package(_edited("state", back=side("A vector.")), {"state": LATER})) == {
        "updated": 1,
        "duplicate": 2,
    }
    assert (learner.note("state").id, learner.note("state")["Back"]) == (number, "A vector.")
    assert learner.history("state") == history
    assert min(history) >= 1


def test_a_learners_own_edit_of_another_card_survives(learner: Learner) -> None:
    learner.get(package(NOTES))
    learner.edit("gate", "Back", "In my words.")
    learner.get(package(_edited("state", back=side("A vector.")), {"state": LATER}))
    assert learner.note("gate")["Back"] == "In my words."


def test_a_removed_card_stays_with_the_learner(learner: Learner) -> None:
    learner.get(package(NOTES))
    learner.review("gate")
    history = learner.history("gate")
    assert learner.get(package([NOTES[0], NOTES[2]])) == {"duplicate": 2}
    assert learner.history("gate") == history


def test_a_new_card_in_the_middle_goes_to_the_deck_of_its_section(learner: Learner) -> None:
    learner.get(package(NOTES))
    learner.review("weights")
    before = {each["Key"]: each.id for each in learner.notes()}
    new = note("update")
    assert learner.get(package([NOTES[0], new, *NOTES[1:]], {"update": LATER})) == {"new": 1, "duplicate": 3}
    assert {each["Key"]: each.id for each in learner.notes() if each["Key"] != "update"} == before
    assert learner.deck_of("update") == f"{TITLE}::About rnns"


def test_a_moved_card_says_its_new_section_and_stays_in_its_deck(learner: Learner) -> None:
    learner.get(package(NOTES))
    moved = _edited("gate", section="attention", title="About attention", address="attention/#card-gate")
    assert learner.get(package(moved, {"gate": LATER})) == {"updated": 1, "duplicate": 2}
    assert learner.note("gate")["Section"] == "About attention"
    assert learner.note("gate")["Link"] == "attention/#card-gate"
    assert learner.deck_of("gate") == f"{TITLE}::About rnns"


def test_a_new_title_of_a_section_makes_a_deck_for_its_new_cards(learner: Learner) -> None:
    learner.get(package(NOTES))
    titled = [replace(each, title="On RNNs") if each.section == "rnns" else each for each in NOTES]
    new = note("update", title="On RNNs")
    assert learner.get(package([*titled, new], {"update": LATER})) == {"new": 1, "duplicate": 3}
    assert learner.deck_of("update") == f"{TITLE}::On RNNs"
    assert learner.deck_of("state") == f"{TITLE}::About rnns"


def test_a_renamed_card_stays_the_same_note(learner: Learner) -> None:
    learner.get(package(NOTES))
    learner.review("gate")
    number, history = learner.note("gate").id, learner.history("gate")
    renamed = [*NOTES[:1], note("forget-gate", aliases=("gate", "lstm-gate")), *NOTES[2:]]
    assert learner.get(package(renamed, {"forget-gate": LATER})) == {"updated": 1, "duplicate": 2}
    assert (learner.note("forget-gate").id, learner.history("forget-gate")) == (number, history)


def test_a_new_styling_arrives_without_touching_a_note(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    learner.get(package(NOTES))
    learner.edit("gate", "Back", "In my words.")
    monkeypatch.setattr(anki_note_type, "STYLING", ".card { color: navy; }")
    assert learner.get(package(NOTES, {"": LATER})) == {"duplicate": 3}
    styles = learner.note("gate").cards()[0].render_output(reload=True).css
    assert ".card { color: navy; }" in styles
    assert learner.note("gate")["Back"] == "In my words."


def test_an_update_replaces_the_learners_own_tags_on_that_card_only(learner: Learner) -> None:
    learner.get(package(NOTES))
    for card_id in ("state", "gate"):
        tagged = learner.note(card_id)
        tagged.add_tag("mine")
        learner.collection.update_note(tagged)
    learner.get(package(_edited("state", back=side("A vector.")), {"state": LATER}))
    assert ["mine" in learner.note(card_id).tags for card_id in ("state", "gate")] == [False, True]
