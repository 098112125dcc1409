/* The search as a dialog over any page. Its markup is a template on the page that the link leads to,
   and comes with the first touch; if it cannot be had, the link is a link. */

class SearchDialog extends HTMLElement {
  connectedCallback() {
    if (document.querySelector("site-search")) return;
    this.link = this.querySelector("a");
    this.link.setAttribute("aria-haspopup", "dialog");
    for (const touch of ["pointerenter", "focus"]) {
      this.link.addEventListener(touch, () => { this.load().catch(() => {}); }, { once: true });
    }
    this.link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
  }

  /** The browser keeps the focus in the dialog, closes it on Escape and gives the focus back. */
  async open() {
    try {
      await this.load();
    } catch {
      location.assign(this.link.href);
      return;
    }
    const dialog = this.querySelector("dialog");
    if (!dialog.open) dialog.showModal();
    const field = dialog.querySelector("[type=search]");
    field.focus();
    field.select();
  }

  load() {
    return this.loading ??= (async () => {
      const answer = await fetch(this.link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const template = page.querySelector("template[data-dialog]");
      await import(new URL(template.dataset.module, this.link.href));
      this.append(document.importNode(template.content, true));
      const dialog = this.querySelector("dialog");
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
      });
    })();
  }
}

customElements.define("search-dialog", SearchDialog);
