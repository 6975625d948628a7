// <study-backup>: the learner's progress as a file, out and in; and its reset, asked twice and exported first.
import { el, fillSections } from "./dom.js";
import { LONGEST, formatLog, parseLog } from "./log-text.js";
import { countOf, idsOf, withoutCards } from "./log.js";
import { Part } from "./part.js";
import { count } from "./words.js";

const STEM = "revision-notebook-progress";

class StudyBackup extends Part {
  static events = ["click", "change"];
  #study = null;

  show(study) {
    this.#study = study;
    fillSections(this.part("reset"), study.sections);
    this.part("unreadable").hidden = !study.storage.unreadable();
  }

  part(name) {
    return this.querySelector(`[name=${name}]`);
  }

  get dialog() {
    return this.querySelector("dialog");
  }

  handleEvent({ type, target: { name, files } }) {
    if (type === "change") return name === "import" && files.length && this.#import(files[0]);
    const does = {
      export: this.#export, unreadable: this.#saveUnreadable, drop: this.#drop,
      ask: this.#ask, keep: () => this.dialog.close(), copy: this.#copy, remove: this.#remove,
    };
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

  // What could not be read is dropped only after the learner has said that the file is there.
  #saveUnreadable() {
    saveFile(`${STEM}-unreadable.txt`, this.#study.storage.unreadable());
    this.part("drop").hidden = false;
  }

  #drop() {
    this.#study.storage.dropUnreadable();
    this.part("drop").hidden = true;
    this.#changed("");
  }

  get #chosen() {
    const { value, selectedOptions: [{ textContent: title }] } = this.part("reset");
    return { title, ids: value ? idsOf(this.#study.of(value)) : undefined };
  }

  #reviews({ ids }) {
    const log = this.#study.storage.read();
    return countOf(log) - countOf(withoutCards(log, ids ?? Object.keys(log)));
  }

  #ask() {
    const number = this.#reviews(this.#chosen);
    if (!number) return this.#changed("There is nothing to reset.");
    this.querySelector(".study-backup__what").textContent = `${count(number, "review")} of “${this.#chosen.title}”`;
    this.#step("export");
    this.dialog.showModal();
  }

  #step(step) {
    for (const part of this.querySelectorAll("[data-step]")) part.hidden = part.dataset.step !== step;
    this.part("keep").focus();
  }

  #copy() {
    this.#export();
    this.#step("remove");
  }

  #remove() {
    const chosen = this.#chosen;
    this.dialog.close();
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
