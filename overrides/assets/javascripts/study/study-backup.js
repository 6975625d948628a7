// <study-backup>: the learner's progress as a file, out and in; and its reset, asked twice and exported first.
import { el, fillSections } from "./dom.js";
import { LONGEST, formatLog, parseLog } from "./log-text.js";
import { countOf, idsOf } from "./log.js";
import { Part } from "./part.js";
import { count } from "./words.js";

const STEM = "revision-notebook-progress";

class StudyBackup extends Part {
  static events = ["click", "change"];
  #study = null;
  #hasCopy = false;

  show(study) {
    this.#study = study;
    fillSections(this.part("reset"), study.sections);
    this.part("unreadable").hidden = !study.storage.unreadable();
  }

  part(name) {
    return this.querySelector(`[name=${name}]`);
  }

  handleEvent({ type, target: { name, files } }) {
    if (type === "change") return name === "import" && files.length && this.#import(files[0]);
    const does = { export: this.#export, unreadable: this.#saveUnreadable, ask: this.#ask, keep: this.#keep, remove: this.#remove };
    if (Object.hasOwn(does, name)) does[name].call(this);
  }

  #export() {
    saveFile(`${STEM}.json`, formatLog(this.#study.storage.read()));
    this.#changed(`Exported: ${count(countOf(this.#study.log), "review")}.`);
  }

  async #import(file) {
    const before = countOf(this.#study.log);
    try {
      // A file of any size is refused without reading more of it than that takes.
      const { log } = parseLog(await file.slice(0, LONGEST + 1).text());
      this.#study.storage.merge(log);
      this.#changed(added(countOf(this.#study.log) - before, countOf(log)));
    } catch (error) {
      this.#changed(error.name === "LogError" ? error.message : "This file could not be read: choose it again.");
    }
    this.part("import").value = "";
  }

  // The copy is dropped only after the learner has said that the file is there.
  #saveUnreadable() {
    const { storage } = this.#study;
    const button = this.part("unreadable");
    const isThere = button.hasAttribute("saved");
    if (isThere) storage.dropUnreadable();
    else saveFile(`${STEM}-unreadable.txt`, storage.unreadable());
    button.toggleAttribute("saved", !isThere);
    button.textContent = isThere ? "Download what could not be read" : "I have that file: remove it here";
    this.#changed("");
  }

  get #chosen() {
    const { value, selectedOptions: [{ textContent: title }] } = this.part("reset");
    const cards = this.#study.cards.filter(({ section }) => section === value);
    return { title, ids: value ? idsOf(cards) : undefined };
  }

  #reviews({ ids }) {
    const log = this.#study.storage.read();
    return (ids ?? Object.keys(log)).reduce((sum, id) => sum + (log[id]?.filter(([, grade]) => grade).length ?? 0), 0);
  }

  #ask() {
    const number = this.#reviews(this.#chosen);
    if (!number) return this.#changed("There is nothing to reset.");
    this.#hasCopy = false;
    this.#put(`${count(number, "review")} of “${this.#chosen.title}” would be removed from this browser. All progress is exported to a file first.`, "Export and go on");
    this.querySelector("dialog").showModal();
  }

  #put(sentence, label) {
    this.querySelector("dialog p").textContent = sentence;
    this.part("remove").textContent = label;
  }

  #keep() {
    this.querySelector("dialog").close();
  }

  #remove() {
    const chosen = this.#chosen;
    if (!this.#hasCopy) {
      this.#export();
      this.#hasCopy = true;
      return this.#put(`The file is exported. Remove the progress of “${chosen.title}” from this browser now?`, "Remove it");
    }
    this.#keep();
    const number = this.#reviews(chosen);
    const isGone = this.#study.storage.reset(chosen.ids);
    this.#changed(isGone ? `${count(number, "review")} removed.` : this.#study.storage.problem);
  }

  #changed(sentence) {
    this.querySelector(".study-note").textContent = sentence;
    this.tell("study-change");
  }
}

function added(fresh, all) {
  return fresh ? `${count(fresh, "review")} added; ${all - fresh} were here already.` : "Nothing new in this file: all of it was here already.";
}

function saveFile(download, text) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  el("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

StudyBackup.define("study-backup");
