// The keys of a session, in a dialog that can also switch them off.
import { button, el } from "./dom.js";

const LIST = [
  ["Space Enter", "Show answer, then Good"],
  ["1 2 3 4", "Again, Hard, Good, Easy"],
  ["U", "Undo"],
  ["← K", "Look back"],
  ["→ J", "Forward again"],
  ["?", "Keys"],
];

export function openKeyList(host, { storage }) {
  const keys = el("input", { type: "checkbox", checked: storage.settings().keys });
  keys.addEventListener("change", () => storage.saveSettings({ ...storage.settings(), keys: keys.checked }));
  const dialog = el("dialog", { ariaLabel: "Keys" },
    el("h2", {}, "Keys"), el("dl", { className: "study-keys" }, ...LIST.flatMap(entry)),
    el("p", {}, el("label", {}, keys, " Keys are on while the session has focus")),
    el("p", { className: "study-actions" }, button("Close", "")));
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}

function entry([keys, does]) {
  const names = keys.split(" ").flatMap((key) => [el("kbd", {}, key), " "]);
  return [el("dt", {}, ...names), el("dd", {}, does)];
}
