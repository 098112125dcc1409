// The visitor's choice of light or dark. A classic script in the head, so that a page is painted in
// the chosen scheme at once. Nothing is stored before somebody chooses; to choose "as the device"
// deletes what was stored.
(() => {
  const KEY = "farbschema";
  const root = document.documentElement;

  const stored = () => {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return ""; // Storage is blocked: the choice holds for this page.
    }
  };

  const store = (choice) => {
    try {
      if (choice) localStorage.setItem(KEY, choice);
      else localStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  };

  const show = (choice) => {
    if (choice) root.dataset.farbschema = choice;
    else delete root.dataset.farbschema;
    // Pictures with a version of their own for the dark.
    for (const source of document.querySelectorAll("source[data-dark]")) {
      source.media = { hell: "not all", dunkel: "screen" }[choice] ?? "(prefers-color-scheme: dark)";
    }
  };

  class ColourScheme extends HTMLElement {
    connectedCallback() {
      const choose = () => {
        show(stored());
        for (const input of this.querySelectorAll("input")) input.checked = input.value === stored();
      };
      choose();
      this.hidden = false;
      this.addEventListener("change", (event) => {
        store(event.target.value);
        show(event.target.value);
      });
      addEventListener("storage", choose);
    }
  }

  if (stored()) show(stored());
  addEventListener("DOMContentLoaded", () => customElements.define("colour-scheme", ColourScheme));
})();
