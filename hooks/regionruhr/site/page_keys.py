"""Page keys: digests of all that the pages of a site are made from, besides the program."""

import re
from collections.abc import Iterable, Iterator, Mapping

from regionruhr.cache.value_digest import ValueDigests
from regionruhr.site.page import SitePage
from regionruhr.site.shell import Shell

_SHELL_VALUE = re.compile(r"\bshell\.([a-z_]+)")
_TEMPLATE = re.compile(r'"([a-z0-9-]+\.html)"')
_BLOCKS = "blocks/"


def page_keys(
    pages: Iterable[SitePage], shell: Shell, templates: Mapping[str, str]
) -> dict[str, str]:
    """Return the keys of pages by their addresses; `templates` are texts by their names.

    A page has none if it holds a value that cannot be told apart from another.
    """
    digests = ValueDigests()
    uses = {name: frozenset(_SHELL_VALUE.findall(text)) for name, text in templates.items()}
    # Any page may include a fragment or call a macro.
    by_all = frozenset[str]().union(*(names for name, names in uses.items() if _is_shared(name)))
    of_shell: dict[frozenset[str], str] = {}
    keys = {}
    for page in pages:
        used = by_all.union(*(uses.get(name, ()) for name in _own_templates(page, templates)))
        try:
            if used not in of_shell:
                values = [(name, getattr(shell, name)) for name in sorted(used)]
                of_shell[used] = digests.digest(values).hex()
            keys[page.address] = digests.digest(page).hex() + of_shell[used]
        except TypeError:
            continue
    return keys


def _is_shared(template: str) -> bool:
    """Return whether a template is none of a page and no block of a text."""
    return template == "base.html" or ("/" in template and not template.startswith(_BLOCKS))


def _own_templates(page: SitePage, templates: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of the templates that a page uses and others may not."""
    waiting, seen = {page.template}, set[str]()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        yield name
        waiting |= {*_TEMPLATE.findall(templates.get(name, ""))} - seen
    yield from (f"{_BLOCKS}{name}.html" for name in page.prose.blocks)
