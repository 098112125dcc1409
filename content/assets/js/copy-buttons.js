/* A button beside every text that people copy: what stands in a <code>, or in an element with
   data-copied; of a link its address. Without a script, and where the browser has no clipboard
   (pages without https), the texts are text alone. */

const SECONDS_TOLD = 3;

class CopyButtons extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector("button")) return;
    for (const text of this.querySelectorAll("code, [data-copied]")) {
      (text.closest("pre") ?? text).after(" ", this.button(text));
    }
    this.status = document.createElement("p");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    this.append(this.status);
  }

  button(text) {
    const { copy, done, failed } = this.dataset;
    const button = document.createElement("button");
    const words = document.createTextNode(copy);
    const what = document.createElement("span");
    button.type = "button";
    button.className = "copy-button";
    what.className = "visually-hidden";
    what.textContent = ` ${text.dataset.copied || text.textContent}`;
    button.append(words, what);
    button.addEventListener("click", async () => {
      let told = done;
      try {
        await navigator.clipboard.writeText(text.href ?? text.textContent);
      } catch {
        getSelection().selectAllChildren(text);
        told = failed;
      }
      words.data = this.status.textContent = told;
      clearTimeout(button.timer);
      button.timer = setTimeout(() => {
        words.data = copy;
        this.status.textContent = "";
      }, SECONDS_TOLD * 1000);
    });
    return button;
  }
}

customElements.define("copy-buttons", CopyButtons);
