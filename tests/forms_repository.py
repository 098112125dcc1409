"""Forms repository: the forms in the browser over a project in the browser's own file system.

They run as on the computer of one who maintains them: without a forge, over a folder that one
picks. The folder holds the files of a project; what the forms make of it is read back.
"""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from playwright.sync_api import Browser, Locator, Page, expect

import browsing
import projects
from regionruhr.commands.site_forms import BUNDLE
from regionruhr.editor_tools.forms import COLLECTIONS, Collection, forms
from regionruhr.editor_tools.tool_files import press_contact_labels
from regionruhr.hosting.forms import FORMS, Forge, forms_files
from regionruhr.reading.loading import load
from regionruhr.reading.source import Source
from regionruhr.reading.yaml_reading import read_front_matter, read_yaml

TODAY = date.fromisoformat(projects.NOW[:10])
FORGE = Forge("gitlab", "https://git.example", "netz/website", "0a1b")
MARK = "§"
"""What a correction adds to the summary of a record; no file has it."""
_WINDOW: Mapping[str, Any] = {"locale": "de-DE", "viewport": {"width": 1280, "height": 9000}}
"""A window in which all of a form is seen: what is not seen the form does not make."""
_PATIENCE = 60_000
"""How long a step may take, in milliseconds: on a busy computer a form takes seconds to open."""

Files: TypeAlias = Mapping[str, bytes]

# A file is replaced while it is read: then it is read again.
_FOLDER = """
const root = await navigator.storage.getDirectory();
const folder = async (path, create) => {
  let found = root;
  for (const name of path.split("/").slice(0, -1)) {
    found = await found.getDirectoryHandle(name, { create });
  }
  return found;
};
const read = async (path) => {
  const found = await (await folder(path)).getFileHandle(path.split("/").at(-1));
  return (await found.getFile()).arrayBuffer();
};
const pause = (time) => new Promise((go) => setTimeout(go, time));
const until = async (sought, time = 60000) => {
  for (const end = performance.now() + time; performance.now() < end; await pause(20)) {
    const found = await sought();
    if (found) return found;
  }
};
"""
_FILL = f"""async (files) => {{ {_FOLDER}
for (const [path, content] of Object.entries(files)) {{
  const place = await folder(path, true);
  const file = await place.getFileHandle(path.split("/").at(-1), {{ create: true }});
  const writer = await file.createWritable();
  await writer.write(Uint8Array.from(atob(content), (one) => one.charCodeAt(0)));
  await writer.close();
}} }}"""
_READ = f"""async () => {{ {_FOLDER}
const files = {{}};
const walk = async (found, path) => {{
  for await (const [name, one] of found.entries()) {{
    if (one.kind === "directory") await walk(one, `${{path}}${{name}}/`);
    else {{
      const bytes = new Uint8Array(await read(`${{path}}${{name}}`));
      const signs = Array.from(bytes, (one) => String.fromCharCode(one));
      files[`${{path}}${{name}}`] = btoa(signs.join(""));
    }}
  }}
}};
await walk(root, "");
return files; }}"""
_CORRECT = f"""async ([entries, mark, label]) => {{ {_FOLDER}
const text = async (path) => new TextDecoder().decode(await read(path));
const enabled = () => [...document.querySelectorAll("button")]
  .find((button) => button.innerText.trim() === label && !button.disabled);
const failed = [];
for (const [address, path, summary] of entries) {{
  const before = await text(path);
  location.hash = `#/collections/${{address}}`;
  const texts = [summary, summary + mark];
  const button = await until(() => {{
    const field = [...document.querySelectorAll('[data-key-path="summary"] textarea')]
      .find((area) => texts.includes(area.value.trim()));
    if (!field) return;
    // A form that is not complete yet does not listen.
    field.value = summary + mark;
    field.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
    return enabled();
  }});
  button?.click();
  if (button) await until(async () => await text(path).catch(() => before) !== before);
  // It goes back to the list by itself.
  if (!button || !await until(() => !location.hash.includes("/entries/"))) {{
    failed.push(`${{path}}: ${{document.body.innerText}}`);
    location.hash = "#/collections/project";
    await until(() => !location.hash.includes("/entries/"));
  }}
}}
return failed; }}"""


class FormsRepository:
    """The forms, and the files that an editor sees through them."""

    def __init__(self, page: Page, address: str, files: Files) -> None:
        self.page = page
        self.files = dict(files)
        """What the folder held when it was last looked at."""
        # A page of the same host, without a policy of its own.
        page.goto(f"{address}404.html")
        page.evaluate(_FILL, {path: b64encode(one).decode() for path, one in files.items()})
        page.goto(f"{address}{FORMS}")
        page.get_by_role("button", name="lokal").click()
        expect(page.get_by_role("button", name="Kontomenü anzeigen")).to_be_visible(
            timeout=_PATIENCE
        )

    def open(self, collection: str, name: str) -> None:
        """Open the form of a file; its name is its path in the folder of the collection."""
        self.page.goto(
            f"{self.page.url.partition('#')[0]}#/collections/{collection}/entries/{name}"
        )
        expect(self.save_button).to_be_visible(timeout=_PATIENCE)

    def counts(self) -> dict[str, int]:
        """Return how many files the list of each collection names, by its German name."""
        listed = self.page.get_by_role("treeitem")
        expect(listed).to_have_count(len(COLLECTIONS))
        return {
            str(item.get_attribute("data-label")): int(item.inner_text().split()[-1])
            for item in listed.all()
        }

    def begin(self, collection: str) -> None:
        """Open the form of a new file."""
        self.page.goto(f"{self.page.url.partition('#')[0]}#/collections/{collection}/new")
        expect(self.save_button).to_be_visible(timeout=_PATIENCE)

    @property
    def save_button(self) -> Locator:
        """The button that saves."""
        return self.page.get_by_role("button", name="Speichern", exact=True)

    def field(self, label: str) -> Locator:
        """A field by its label, with all that belongs to it."""
        # The program keeps names from running into the text around them.
        name = f"Feld „\u2068{label}\u2069“"
        return self.page.get_by_role("group", name=name, exact=True)

    def write(self, **texts: str) -> None:
        """Write into the boxes of fields; of their labels, `_` stands for a space."""
        for label, text in texts.items():
            box = self.field(label.replace("_", " ")).get_by_role("textbox")
            # The box of a formatted text hears keys alone.
            if box.get_attribute("aria-multiline") and not box.evaluate(
                "(box) => box.tagName === 'TEXTAREA'"
            ):
                box.click()
                self.page.keyboard.type(text)
            else:
                box.fill(text)

    def choose(self, label: str, option: str) -> None:
        """Choose one of the options of a field."""
        field = self.field(label)
        # Few options are all seen, and each has a mark; of many a list is opened.
        marks = field.get_by_role("radio").or_(field.get_by_role("checkbox"))
        expect(marks.or_(field.get_by_role("combobox")).first).to_be_visible(timeout=_PATIENCE)
        if marks.count():
            found = field.get_by_role("radio", name=option, exact=True)
            found.or_(field.get_by_role("checkbox", name=option, exact=True)).click()
        else:
            field.get_by_role("combobox").click()
            self.page.get_by_role("option", name=option, exact=True).click()

    def add(self, label: str) -> None:
        """Add an item to a list."""
        self.field(label).get_by_role("button", name="hinzufügen").click()

    def open_group(self, label: str) -> None:
        """Show the fields of a group that the file does not have yet."""
        self.field(label).get_by_role("checkbox", name="hinzufügen").click()

    def upload(self, label: str, file: Path) -> None:
        """Put a file into a field."""
        field = self.field(label)
        field.locator("input[type=file]").first.set_input_files(file)
        expect(field.get_by_role("button", name="Umbenennen")).to_be_visible(timeout=_PATIENCE)

    def save(self) -> dict[str, bytes | None]:
        """Save, and return the files that differ now; None stands for one that is gone."""
        self.save_button.click()
        self.page.wait_for_url(lambda url: not re.search("/(entries|new)(/|$)", url))
        return self.changed()

    def menu(self, action: str) -> None:
        """Do what a line of the menu of the form says."""
        self.page.get_by_role("button", name="Editor-Optionen anzeigen").click()
        self.page.get_by_role("menuitem", name=action).click()

    def delete(self) -> dict[str, bytes | None]:
        """Delete the file whose form is open, and return the files that differ now."""
        self.menu("Löschen")
        self.page.get_by_role("alertdialog").get_by_role("button", name="Löschen").click()
        self.page.wait_for_url(lambda url: "/entries/" not in url)
        expect(self.page.get_by_text("Eintrag gelöscht.")).to_be_visible(timeout=_PATIENCE)
        return self.changed()

    def changed(self) -> dict[str, bytes | None]:
        """Return the files that differ from when the folder was last looked at."""
        now = {path: b64decode(one) for path, one in self.page.evaluate(_READ).items()}
        paths = sorted({*now} | {*self.files})
        changed = {path: now.get(path) for path in paths if now.get(path) != self.files.get(path)}
        self.files = now
        return changed

    def correct(self, paths: Sequence[str]) -> list[str]:
        """Add the mark to the summary of each record and save it; return what could not be."""
        entries = []
        for path in paths:
            source = source_of(path, self.files[path].decode())
            collection = collection_of(path, source)
            assert collection is not None, path
            name = path.removeprefix(f"{collection.folder}/").rpartition(".")[0]
            address = f"{collection.name}/entries/{name}"
            entries.append((address, path, str(source.fields["summary"]).strip()))
        failed: list[str] = self.page.evaluate(_CORRECT, [entries, MARK, "Speichern"])
        return failed


def source_of(path: str, text: str) -> Source:
    """Return the fields and the text of a record as the check reads them."""
    read = read_front_matter if path.endswith(".md") else read_yaml
    source, problems = read(path, text)
    assert not problems, problems
    return source


def collection_of(path: str, source: Source) -> Collection | None:
    """Return the collection in which a file has a form; None if it has none."""
    for collection in COLLECTIONS:
        field, value = collection.fixed or ("id", source.fields.get("id"))
        inside = path.removeprefix(f"{collection.folder}/")
        is_there = inside != path and ("/" in inside) == bool(collection.path)
        if is_there and value is not None and source.fields.get(field) == value:
            return collection
    return None


def project_files(project: Path) -> Files:
    """Return the files of a project that editors see, by their paths."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for folder in ("content", "partners")
        for path in sorted((project / folder).rglob("*"))
        if path.is_file() and "assets" not in path.parts and path.suffix != ".geojson"
    }


@contextmanager
def forms_over(browser: Browser, project: Path, folder: Path) -> Iterator[FormsRepository]:
    """Open the forms over the files of a project; an empty folder takes what is served."""
    bundle = {path.name: path.read_bytes() for path in (projects.ROOT / BUNDLE).iterdir()}
    loading = load(project, today=TODAY)
    taxonomy = loading.registry.taxonomy
    assert taxonomy is not None
    made = forms(taxonomy, press_contact_labels(loading.documents))
    collections = json.dumps(made).encode()
    for path, content in forms_files(bundle, collections, FORGE, "https://www.regionruhr.de/"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "404.html").write_text("<!doctype html>")
    files = {**project_files(project), ".git/HEAD": b"ref: refs/heads/main\n"}
    with browsing.served(folder) as address, browser.new_context(**_WINDOW) as context:
        page = context.new_page()
        page.set_default_timeout(_PATIENCE)
        page.add_init_script("showDirectoryPicker = () => navigator.storage.getDirectory()")
        # Only a page of the own computer may do without a forge.
        yield FormsRepository(page, address.replace("127.0.0.1", "localhost"), files)
