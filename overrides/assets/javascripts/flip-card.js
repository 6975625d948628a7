// <flip-card>: decorates the details inside it. The card turns when its reader opens or closes it, the new state is
// announced, a link to the card opens it whenever it is followed, and its own link is copied. Focus stays on the question
// all the while, and what is hidden is hidden by the browser itself: out of the tab order and of the accessibility tree.
import { announce, prepareAnnouncements } from "./announce.js";

const TURNING = "turning";
const SAID = { open: "Answer shown", closed: "Answer hidden", copied: "Link copied" };

class FlipCard extends HTMLElement {
  connectedCallback() {
    prepareAnnouncements();
    // Links to the card stand outside of it.
    document.addEventListener("click", this);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this);
  }

  get details() {
    return this.querySelector("details");
  }

  handleEvent({ target }) {
    const link = target.closest("a[href]");
    if (link && this.#isMeant(link)) this.#show();
    if (!this.contains(target)) return;
    if (target.closest("summary")) this.#turn();
    if (target.closest(".card-link")) this.#copy(link.href);
  }

  // Where the address does not change by following the link, the browser finds no new target and nothing would open.
  #isMeant({ hash, pathname }) {
    return hash === `#${this.details.id}` && pathname === location.pathname;
  }

  // A card that is still turning stands elsewhere than where the browser is to scroll to.
  #show() {
    this.removeAttribute(TURNING);
    this.details.open = true;
  }

  // The click itself opens or closes the details, after this handler; what is decoration follows the state.
  #turn() {
    this.details.addEventListener("toggle", () => this.#turned(this.details.open), { once: true });
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
