// <flip-card>: decorates the details inside it. The card turns when its reader opens or closes it, the new state is
// announced, and the link to the card is copied when it is followed. Focus stays on the question all the while, and what
// is hidden is hidden by the browser itself: out of the tab order and out of the accessibility tree.
import { announce, prepareAnnouncements } from "./announce.js";

const TURNING = "turning";
const SAID = { open: "Answer shown", closed: "Answer hidden", copied: "Link copied" };

class FlipCard extends HTMLElement {
  connectedCallback() {
    prepareAnnouncements();
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent(event) {
    if (event.target.closest("summary")) this.#turn();
    if (event.target.closest(".card-link")) this.#copy(event.target.closest(".card-link").href);
  }

  // The click itself opens or closes the details, after this handler; what is decoration follows the state.
  #turn() {
    const details = this.querySelector("details");
    details.addEventListener("toggle", () => this.#turned(details.open), { once: true });
  }

  async #turned(open) {
    announce(open ? SAID.open : SAID.closed);
    this.setAttribute(TURNING, "");
    await Promise.allSettled(this.getAnimations({ subtree: true }).map((animation) => animation.finished));
    this.removeAttribute(TURNING);
  }

  async #copy(link) {
    try {
      await navigator.clipboard.writeText(link);
      announce(SAID.copied);
    } catch {
      // No permission or no secure origin: the address bar has the link, since it was followed.
    }
  }
}

if (!customElements.get("flip-card")) customElements.define("flip-card", FlipCard);
