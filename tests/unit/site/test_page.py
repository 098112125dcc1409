"""In which languages a page can be read."""

import records
from regionruhr.site.page import Alternate, alternates


def test_page_and_its_translation_name_each_other_and_one_for_all_others() -> None:
    """Both say the same; what was translated serves whoever reads neither language."""
    found = alternates(
        [
            records.page("en/index.md", lang="en", translation_of="/"),
            records.page("index.md"),
            records.page("kontakt.md"),
        ]
    )
    expected = (Alternate("de", ""), Alternate("en", "en/"), Alternate("x-default", ""))
    assert found == {"": expected, "en/": expected}


def test_page_that_was_written_in_english_serves_all_others() -> None:
    """Its translation into German comes after it."""
    found = alternates(
        [
            records.page("uebersetzt.md", translation_of="/original/"),
            records.page("original.md", lang="en"),
        ]
    )
    assert found["original/"] == (
        Alternate("en", "original/"),
        Alternate("de", "uebersetzt/"),
        Alternate("x-default", "original/"),
    )


def test_page_in_one_language_has_no_other() -> None:
    """A page that nobody translated says nothing of languages."""
    assert alternates([records.page("kontakt.md"), records.page("en/index.md", lang="en")]) == {}
