/* Puts a text on the clipboard by a button in place of the details that hold it. Without script,
   and where a browser keeps the clipboard to itself, these are there: a click selects the text. */

class CopyText extends HTMLElement {
  connectedCallback() {
    // Browsers offer the clipboard to secure pages only.
    if (!navigator.clipboard || this.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = this.dataset.copy;
    button.addEventListener("click", () => this.copy());
    const details = this.querySelector("details");
    details.hidden = true;
    details.before(button);
  }

  async copy() {
    const [details, text, status] = ["details", "pre", "[role=status]"].map((name) => this.querySelector(name));
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = this.dataset.done;
    } catch {
      details.hidden = false;
      details.open = true;
      getSelection().selectAllChildren(text);
      status.textContent = this.dataset.failed;
    }
  }
}

customElements.define("copy-text", CopyText);
