// The keys of a session, in a dialog that can also switch them off.
import { button, el } from "./dom.js";

const LIST = [
  [["Space", "Enter"], "Show the answer, then Good"],
  [["1", "3"], "Again, Good"],
  [["2", "4"], "Hard, Easy, where four grades are on"],
  [["U"], "Undo the last grade"],
  [["←", "K"], "Look back"],
  [["→", "J"], "Forward again"],
  [["?"], "This list"],
];

export function openKeyList(host, { storage }) {
  const keys = el("input", { type: "checkbox", checked: storage.settings().keys });
  keys.addEventListener("change", () => storage.saveSettings({ ...storage.settings(), keys: keys.checked }));
  const dialog = el("dialog", { ariaLabel: "Keys" },
    el("h2", {}, "Keys"), el("dl", { className: "study-keys" }, ...LIST.flatMap(entry)),
    el("p", {}, el("label", {}, keys, " Keys are on while the session has the focus")),
    el("p", { className: "study-actions" }, button("Close", "")));
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}

function entry([keys, does]) {
  const names = keys.flatMap((key, index) => [index ? " " : "", el("kbd", {}, key)]);
  return [el("dt", {}, ...names), el("dd", {}, does)];
}
