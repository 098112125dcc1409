/* A button beside every text that people copy: what stands in a <code>, or in an element with
   data-copied. Without a script, and where the browser has no clipboard (pages without https), the
   texts are text alone. */

const SECONDS_TOLD = 3;

class CopyButtons extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector("button")) return;
    for (const text of this.querySelectorAll("code, [data-copied]")) {
      (text.closest("pre") ?? text).after(" ", this.button(text));
    }
  }

  button(text) {
    const { copy, done, failed } = this.dataset;
    const button = document.createElement("button");
    const told = document.createElement("span");
    button.type = "button";
    button.className = "copy-button";
    button.setAttribute("aria-label", `${copy}: ${text.dataset.copied || text.textContent}`);
    told.setAttribute("role", "status");
    told.textContent = copy;
    button.append(told);
    const tell = (words) => {
      told.textContent = words;
      clearTimeout(button.timer);
      button.timer = setTimeout(() => { told.textContent = copy; }, SECONDS_TOLD * 1000);
    };
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(text.textContent).then(() => tell(done), () => {
        getSelection().selectAllChildren(text);
        tell(failed);
      });
    });
    return button;
  }
}

customElements.define("copy-buttons", CopyButtons);
