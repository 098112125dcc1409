"""Page keys: digests of all that the pages of a site are made from, besides the program."""

import re
from collections.abc import Iterator, Mapping

from regionruhr.cache.value_digest import ValueDigests
from regionruhr.model.prose import Prose
from regionruhr.site.page import SitePage
from regionruhr.site.shell import Shell

_SHELL_VALUE = re.compile(r"\bshell\.([a-z_]+)")
_TEMPLATE = re.compile(r'"([a-z0-9-]+\.html)"')
_BLOCKS = "blocks/"


class PageKeys:
    """The keys of pages, with what they have in common; `templates` are texts by their names."""

    def __init__(
        self, shell: Shell, templates: Mapping[str, str], digests: ValueDigests | None = None
    ) -> None:
        self._shell, self._templates = shell, templates
        self.digests = digests or ValueDigests()
        self._uses = {
            name: frozenset(_SHELL_VALUE.findall(text)) for name, text in templates.items()
        }
        # Any page may include a fragment or call a macro.
        self._by_all = frozenset[str]().union(
            *(names for name, names in self._uses.items() if _is_shared(name))
        )
        self._of_shell: dict[tuple[str, tuple[str, ...]], str] = {}

    def of(self, page: SitePage) -> str:
        """Return the key of a page; empty if it holds a value that cannot be digested."""
        try:
            return self.digests.digest(page).hex() + self.of_template(page.template, page.prose)
        except TypeError:
            return ""

    def of_template(self, template: str, prose: Prose) -> str:
        """Return what is in the key of each page with a template and with the blocks of a text."""
        key = template, prose.blocks
        if key not in self._of_shell:
            names = _own_templates(template, prose, self._templates)
            used = self._by_all.union(*(self._uses.get(name, ()) for name in names))
            # A name that the shell does not have is reported where the page is rendered.
            values = [(name, getattr(self._shell, name, None)) for name in sorted(used)]
            self._of_shell[key] = self.digests.digest(values).hex()
        return self._of_shell[key]


def _is_shared(template: str) -> bool:
    """Return whether a template is none of a page and no block of a text."""
    return template == "base.html" or ("/" in template and not template.startswith(_BLOCKS))


def _own_templates(template: str, prose: Prose, templates: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of the templates that a page uses and others may not."""
    waiting, seen = {template}, set[str]()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        yield name
        waiting |= {*_TEMPLATE.findall(templates.get(name, ""))} - seen
    yield from (f"{_BLOCKS}{name}.html" for name in prose.blocks)
