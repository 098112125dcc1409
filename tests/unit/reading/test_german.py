"""Suggestions for dates and keys that were written in German words."""

import pytest

from regionruhr.model.labelled import Labelled
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import ProjectStatus
from regionruhr.model.release import EventStatus
from regionruhr.reading.german import suggested_date, suggested_key


@pytest.mark.parametrize(
    ("fault", "written", "suggested"),
    [
        ("day-form", "3. Mai 2026", "2026-05-03"),
        ("day-form", "03.05.2026", "2026-05-03"),
        ("day-form", "3.5.2026", "2026-05-03"),
        ("day-form", "Sonntag, 3. Mai 2026", "2026-05-03"),
        ("day-form", "3. Maerz 2026", "2026-03-03"),
        ("day-form", "3. Dez. 2026", "2026-12-03"),
        ("moment-form", "3. Mai 2026, 9 Uhr", "2026-05-03 09:00"),
        ("moment-form", "03.05.2026 um 9.30 Uhr", "2026-05-03 09:30"),
        ("moment-form", "03.05.2026 14:05", "2026-05-03 14:05"),
        ("moment-form", "03.05.2026", "2026-05-03"),
        ("partial-date-form", "Mai 2026", "2026-05"),
        ("partial-date-form", "05/2026", "2026-05"),
        ("partial-date-form", "3. Mai 2026", "2026-05-03"),
        ("day-form", "Mai 2026", None),
        ("day-form", "3. Mai 2026, 9 Uhr", None),
        ("moment-form", "Mai 2026, 9 Uhr", None),
        ("moment-form", "3. Mai 2026, 25 Uhr", None),
        ("day-form", "31.02.2026", None),
        ("day-form", "3. Lenz 2026", None),
        ("day-form", "gestern", None),
        ("day-form", "3. Mai", None),
        ("key-form", "3. Mai 2026", None),
    ],
)
def test_date_in_german_words(fault: str, written: str, suggested: str | None) -> None:
    """A date is suggested where it is one, exists, and is as precise as the field wants it."""
    assert suggested_date(fault, written) == suggested


@pytest.mark.parametrize(
    ("word", "existing", "suggested"),
    [
        ("Hochschule", PartnerType, "university"),
        ("Wirtschaftsförderungen", PartnerType, "development-agency"),
        ("abgeschlossen", ProjectStatus, "completed"),
        ("Läuft", ProjectStatus, "running"),
        ("Running", ProjectStatus, "running"),
        ("findet statt", EventStatus, "scheduled"),
        ("läuft", PartnerType, None),
        ("", ProjectStatus, None),
        ("irgendwas", ProjectStatus, None),
    ],
)
def test_word_of_the_site_for_a_key(
    word: str, existing: type[PartnerType | ProjectStatus | EventStatus], suggested: str | None
) -> None:
    """A word leads to the key it is the label of, among those that are possible."""
    assert suggested_key(word, [key.value for key in existing]) == suggested


@pytest.mark.parametrize("word", ["Englisch", "englisch"])
def test_word_for_a_key_of_no_list_of_its_own(word: str) -> None:
    """A language, for example."""
    assert suggested_key(word, ["de", "en"]) == "en"


def test_every_label_leads_to_its_key() -> None:
    """What completion shows beside a key is understood in place of it."""
    for choice in Labelled.__subclasses__():
        for word in choice:
            assert suggested_key(word.label, [other.value for other in choice]) == word.value
