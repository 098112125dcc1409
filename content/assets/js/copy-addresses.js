/* A button beside every address: it copies what stands in the <code> before it. Without a script,
   and where the browser has no clipboard (pages without https), the addresses are text alone. */

const SECONDS_TOLD = 3;

class CopyAddresses extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector("button")) return;
    for (const code of this.querySelectorAll("code")) code.after(" ", this.button(code));
  }

  button(code) {
    const { copy, copied, failed } = this.dataset;
    const button = document.createElement("button");
    const told = document.createElement("span");
    button.type = "button";
    button.className = "copy-button";
    button.setAttribute("aria-label", `${copy}: ${code.textContent}`);
    told.setAttribute("role", "status");
    told.textContent = copy;
    button.append(told);
    const tell = (words) => {
      told.textContent = words;
      clearTimeout(button.timer);
      button.timer = setTimeout(() => { told.textContent = copy; }, SECONDS_TOLD * 1000);
    };
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(code.textContent).then(() => tell(copied), () => {
        getSelection().selectAllChildren(code);
        tell(failed);
      });
    });
    return button;
  }
}

customElements.define("copy-addresses", CopyAddresses);
