"""A learner who uses Anki: the real importer and scheduler, on a collection of their own."""

from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportCsvRequest
from anki.notes import Note

OUTCOMES = ("new", "updated", "duplicate", "conflicting")


class Learner:
    """Imports packages and tables, reviews, edits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def close(self) -> None:
        self.collection.close()

    def get(self, package: bytes) -> dict[str, int]:
        """Import a package as Anki does when nothing is ticked, and give the number of notes by outcome."""
        file = self.folder / "deck.apkg"
        file.write_bytes(package)
        # Anki offers to update notes "if newer", and does so unless told otherwise.
        options = ImportAnkiPackageOptions()
        request = ImportAnkiPackageRequest(package_path=str(file), options=options)
        return self._counts(self.collection.import_anki_package(request))

    def get_table(self, file: Path) -> dict[str, int]:
        """Import a table as Anki proposes to."""
        metadata = self.collection.get_csv_metadata(str(file), None)
        return self._counts(self.collection.import_csv(ImportCsvRequest(path=str(file), metadata=metadata)))

    @staticmethod
    def _counts(response: Any) -> dict[str, int]:
        counts = {name: len(getattr(response.log, name)) for name in OUTCOMES}
        return {name: count for name, count in counts.items() if count}

    def note(self, card_id: str) -> Note:
        """The note with a card's id as its key."""
        (found,) = self.collection.find_notes(f'"Key:{card_id}"')
        return self.collection.get_note(found)

    def notes(self) -> list[Note]:
        """All notes, the new ones in the order in which they will come up."""
        ids = self.collection.find_cards("", order="c.due asc")
        return [self.collection.get_card(number).note() for number in ids]

    def deck_of(self, card_id: str) -> str:
        return str(self.collection.decks.name(self.note(card_id).cards()[0].did))

    def review(self, card_id: str) -> None:
        """Answer a card with Easy, which makes it one for review in some days."""
        card = self.note(card_id).cards()[0]
        card.start_timer()
        states = self.collection._backend.get_scheduling_states(card.id)
        answer = self.collection.sched.build_answer(card=card, states=states, rating=3)
        self.collection.sched.answer_card(answer)

    def history(self, card_id: str) -> tuple[int, int, int]:
        """How often a card was reviewed, its interval in days, and the entries about it in the log of reviews."""
        card = self.note(card_id).cards()[0]
        log = self.collection.db.scalar("select count() from revlog where cid = ?", card.id)  # type: ignore[union-attr]
        return card.reps, card.ivl, log

    def edit(self, card_id: str, field: str, text: str) -> None:
        note = self.note(card_id)
        note[field] = text
        self.collection.update_note(note)
