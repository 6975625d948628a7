// <study-settings>: what the learner may set. Each change is checked, and kept at once.
import { dayFromIso, dayOf } from "./day.js";
import { Part } from "./part.js";
import { problemWith } from "./settings.js";

class StudySettings extends Part {
  static events = ["change", "submit"];
  #study = null;

  show(study) {
    this.#study = study;
    for (const [name, value] of Object.entries(study.settings)) put(this.form.elements[name], value);
  }

  handleEvent(event) {
    if (event.type === "submit") return event.preventDefault();
    const { target } = event;
    const value = taken(target);
    const problem = problemWith(target.name, value);
    target.ariaInvalid = String(Boolean(problem));
    if (problem) return this.#say(problem);
    this.#study.storage.saveSettings({ ...this.#study.settings, [target.name]: value });
    this.#say(isPast(target.name, value, this.#study.now) ? "Kept, but this day is past." : "Kept.");
    this.tell("study-change");
  }

  #say(sentence) {
    this.querySelector(".study-note").textContent = sentence;
  }
}

// The one that is shown in percent.
const isShare = ({ name }) => name === "retention";
const isPast = (name, value, now) => name === "examDate" && value && dayFromIso(value) <= dayOf(now);

function taken(field) {
  if (field.type === "checkbox") return field.checked;
  if (field.type === "date") return field.value;
  return isShare(field) ? Math.round(field.valueAsNumber) / 100 : field.valueAsNumber;
}

function put(field, value) {
  field.ariaInvalid = "false";
  if (field.type === "checkbox") field.checked = value;
  else field.value = isShare(field) ? Math.round(value * 100) : value;
}

StudySettings.define("study-settings");
