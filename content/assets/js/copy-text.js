/* Puts the plain text of a release on the clipboard: what its text file holds. Without script, or
   where a browser keeps the clipboard to itself, the link to that file does. */

class CopyText extends HTMLElement {
  connectedCallback() {
    // Browsers offer the clipboard to secure pages only.
    if (!navigator.clipboard?.write || !window.ClipboardItem) return;
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => this.copy());
  }

  async copy() {
    const status = this.querySelector("[role=status]");
    status.textContent = "";
    const text = this.text();
    // What becomes of it is told below; until then nobody else waits for it.
    text.catch(() => {});
    try {
      // The promise goes into the item: Safari forgets the click while a text is being fetched.
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
      status.textContent = this.dataset.done;
    } catch {
      status.textContent = this.dataset.failed;
    }
  }

  async text() {
    const answer = await fetch(this.dataset.src);
    if (!answer.ok) throw new Error(answer.statusText);
    return new Blob([await answer.text()], { type: "text/plain" });
  }
}

customElements.define("copy-text", CopyText);
