// Nothing of the search is loaded before a reader turns to it. Material makes its search worker at once; this classic
// script, which runs before Material's, hands it a stand-in for that one address. The stand-in says READY, and starts the real
// worker when the pointer or the focus reaches the search, or when a link brings a query along (?q=…).
(() => {
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  const NativeWorker = window.Worker;
  const [READY, QUERY, RESULT] = [1, 2, 3];
  const WAKING = ["pointerenter", "focusin", "touchstart"];

  class StandIn extends EventTarget {
    #worker = null;
    #view = null;
    #last = null;

    constructor() {
      super();
      queueMicrotask(() => this.#tell({ type: READY }));
      this.#hear(document.querySelector("[data-md-component=search-query]"));
      for (const place of document.querySelectorAll(".md-search, [for=__search]")) {
        for (const name of WAKING) place.addEventListener(name, () => this.#wake(), { once: true, passive: true });
      }
    }

    // Material listens to keys; what is pasted or spoken comes without one.
    #hear(field) {
      field.addEventListener("input", () => field.dispatchEvent(new Event("keyup")));
    }

    postMessage(message) {
      if (message.type !== QUERY) return;
      if (message.data.trim()) this.#wake();
      this.#worker?.postMessage(message);
    }

    #wake() {
      if (this.#worker) return;
      import("./search-results.js").then((view) => {
        this.#view = view;
        if (this.#last) view.show(this.#last);
      });
      this.#worker = new NativeWorker(search, { type: "module" });
      this.#worker.addEventListener("message", ({ data }) => this.#tell(data));
    }

    // Material writes the list while it is told; the view completes what Material has written.
    #tell(message) {
      if (message.type === RESULT) this.#last = message.data;
      this.#view?.expect(this.#last);
      this.dispatchEvent(new MessageEvent("message", { data: message }));
      if (this.#last) this.#view?.show(this.#last);
    }
  }

  window.Worker = function (address, options) {
    return address === search ? new StandIn() : new NativeWorker(address, options);
  };
  if (new URLSearchParams(location.search).get("h")) import("./search-marks.js");
})();
