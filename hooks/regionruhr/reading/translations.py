"""Translations: references of pages to the same page in another language."""

from collections.abc import Collection, Iterator, Mapping

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import address_of_file
from regionruhr.model.page import Page
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.misspelling import nearest_address


def broken_translations(records: Collection[Read], paths: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each page with a wrong `translation_of`.

    `paths` are all pages, faulty ones too: a fault in one is no fault of the other.
    """
    pages = {address_of_file(r.path): r for r, _ in records if isinstance(r, Page)}
    existing = [address_of_file(path) for path in paths]
    first: dict[tuple[str, str], str] = {}
    for page, source in records:
        if isinstance(page, Page) and page.translation_of is not None:
            address = page.translation_of
            other = first.setdefault((address, page.lang), page.path)
            if address not in existing:
                yield source.problem(("translation_of",), *_unknown(address, existing))
            elif address in pages:
                wrong = _wrong(page, pages[address], address, other)
                if wrong is not None:
                    yield source.problem(("translation_of",), *wrong)


def _unknown(address: str, existing: Collection[str]) -> tuple[str, Mapping[str, str]]:
    near = nearest_address(address, existing)
    if near is None:
        return "translation-unknown", {"value": address}
    return "translation-unknown", {"value": address, "near": near}


def _wrong(
    page: Page, original: Page, address: str, other: str
) -> tuple[str, Mapping[str, str]] | None:
    if original.lang == page.lang:
        return "translation-same-language", {"value": address}
    if original.translation_of is not None:
        return "translation-of-translation", {"value": address, "other": original.translation_of}
    if other != page.path:
        return "translation-twice", {"value": address, "other": other}
    return None
