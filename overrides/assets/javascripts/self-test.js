// <self-test>: the button at the end of a section. It loads the session when it is pressed, and steps aside while that runs.
const FAILED = "The cards could not be loaded: check the network, then try again.";

class SelfTest extends HTMLElement {
  connectedCallback() {
    this.button.parentElement.hidden = false;
    this.button.addEventListener("click", this);
    this.addEventListener("study-close", this);
  }

  disconnectedCallback() {
    this.button.removeEventListener("click", this);
    this.removeEventListener("study-close", this);
  }

  get button() {
    return this.querySelector("p > button");
  }

  async handleEvent({ type }) {
    if (type === "click") return this.#begin();
    this.button.parentElement.hidden = false;
    this.button.focus();
  }

  async #begin() {
    this.button.disabled = true;
    this.querySelector(".study-problem")?.remove();
    try {
      const { testSection } = await import("./study/study.js");
      await testSection(this);
      this.button.parentElement.hidden = true;
    } catch {
      this.append(Object.assign(document.createElement("p"), { className: "study-problem", role: "alert", textContent: FAILED }));
    }
    this.button.disabled = false;
  }
}

if (!customElements.get("self-test")) customElements.define("self-test", SelfTest);
