"""What the surroundings of a run decide."""

from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from regionruhr.hosting.forms import Forge
from regionruhr.model.time_zone import BERLIN
from regionruhr.settings import REPOSITORY, UnknownSettingError, forge_from, moment, settings_from

CLOCK = datetime(2026, 11, 23, 12, tzinfo=BERLIN)


def _clock(zone: tzinfo) -> datetime:
    assert zone is BERLIN
    return CLOCK


@pytest.mark.parametrize(
    ("environment", "option", "now"),
    [
        ({}, None, CLOCK),
        ({"REGIONRUHR_NOW": ""}, None, CLOCK),
        ({"REGIONRUHR_NOW": "2020-01-01"}, None, datetime(2020, 1, 1, tzinfo=BERLIN)),
        ({"REGIONRUHR_NOW": "2020-01-01"}, "2021-01-01", datetime(2021, 1, 1, tzinfo=BERLIN)),
    ],
    ids=["clock", "empty variable", "variable", "option before variable"],
)
def test_time_comes_from_option_variable_or_clock(
    environment: dict[str, str], option: str | None, now: datetime
) -> None:
    """In this order; the clock is asked last, and in Berlin."""
    assert settings_from(environment, _clock, now=option).now == now


@pytest.mark.parametrize("written", ["gestern", "2026-02-30"])
def test_setting_that_means_nothing_is_named(written: str) -> None:
    """The message has the variable, its option, and what was written."""
    with pytest.raises(UnknownSettingError, match=f"REGIONRUHR_NOW oder --now: „{written}“"):
        settings_from({"REGIONRUHR_NOW": written}, _clock)


def test_refusal_is_reported_in_german() -> None:
    """It says what is wrong and what would be right."""
    with pytest.raises(UnknownSettingError) as refusal:
        settings_from({"REGIONRUHR_NOW": "abc"}, _clock)
    assert str(refusal.value) == (
        "REGIONRUHR_NOW oder --now: „abc“ ist kein Zeitpunkt. Schreiben Sie Jahr-Monat-Tag, "
        "auch mit Uhrzeit: 2026-11-23 oder 2026-11-23T10:00."
    )


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-11-23T10:00", datetime(2026, 11, 23, 9, tzinfo=UTC)),
        ("2026-07-23T10:00", datetime(2026, 7, 23, 8, tzinfo=UTC)),
        ("2026-07-23T10:00Z", datetime(2026, 7, 23, 10, tzinfo=UTC)),
        ("2026-11-23T10:00:30-05:00", datetime(2026, 11, 23, 15, 0, 30, tzinfo=UTC)),
        ("2026-11-23", datetime(2026, 11, 22, 23, tzinfo=UTC)),
    ],
    ids=["winter", "summer", "UTC", "offset", "day"],
)
def test_time_without_an_offset_is_one_of_berlin(text: str, utc: datetime) -> None:
    """One with an offset is the same instant, as a time of Berlin."""
    assert moment(text) == utc
    assert moment(text).tzinfo is BERLIN


@pytest.mark.parametrize("text", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_time_beyond_the_calendar_is_refused(text: str) -> None:
    """An instant that Berlin cannot tell is no reason to crash."""
    with pytest.raises(UnknownSettingError):
        moment(text)


def test_settings_are_aware_of_summer_time() -> None:
    """The offset is that of the day."""
    assert moment("2026-07-01").utcoffset() == timedelta(hours=2)
    assert moment("2026-12-01").utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize(
    ("written", "site_url"),
    [
        (None, "https://www.regionruhr.de/"),
        ("", "https://www.regionruhr.de/"),
        ("https://host.example/x", "https://host.example/x/"),
        ("https://host.example/x/", "https://host.example/x/"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/"),
        ("http://localhost:65535//", "http://localhost:65535/"),
        ("https://netz.github.io/a.b/~c_d", "https://netz.github.io/a.b/~c_d/"),
        ("https://xn--frderung-n4a.de", "https://xn--frderung-n4a.de/"),
    ],
)
def test_address_of_the_site_ends_with_a_slash(written: str | None, site_url: str) -> None:
    """With or without a path."""
    environment = {} if written is None else {"SITE_URL": written}
    assert settings_from(environment, _clock).site_url == site_url


NO_ADDRESSES = [
    "www.regionruhr.de",
    "/x/",
    "ftp://host.example/",
    "https:",
    "https:host.example",
    "https:///x/",
    "https://user:password@host.example/",
    "https://user@host.example/",
    "https://host.example/?a=b",
    "https://host.example/#a",
    "https://host.example/a b/",
    "https://host.example/a;b/",
    "https://host.example/$uri/",
    "https://host.example/{a}/",
    'https://host.example/"/',
    "https://host.example/'/",
    "https://host.example/a\\b",
    "https://host.example/*",
    "https://host.example/:a/",
    "https://host.example/%0a/",
    "https://host.example/a//b",
    "https://host.example/../a",
    "https://host.example/./a",
    "https://host.example:0",
    "https://host.example:65536",
    "https://host.example:abc",
    "https://host..example",
    "https://förderung.example",
    "https://h\N{CYRILLIC SMALL LETTER O}st.example",
    "https://[::1]/",
]


@pytest.mark.parametrize("name", ["SITE_URL", "EDIT_URL"])
def test_address_must_be_one(name: str) -> None:
    """Nothing in it may end a line or a value where headers and redirects are configured."""

    def refusal(written: str) -> str:
        with pytest.raises(UnknownSettingError) as raised:
            settings_from({name: written}, _clock)
        return str(raised.value).partition(" ist keine Web-Adresse, unter der ")[0]

    refusals = [refusal(written) for written in NO_ADDRESSES]
    assert refusals == [f"{name}: „{written}“" for written in NO_ADDRESSES]


@pytest.mark.parametrize("sign", ["\n", "\r", "\t", "\0", "\x7f", "\u2028", "\u00a0"])
@pytest.mark.parametrize("written", ["https://host.example/a{}b/", "https://host.example/{}"])
def test_sign_that_nobody_sees_is_refused_in_one_line(written: str, sign: str) -> None:
    """An added line of security.txt, or a rule of one's own for nginx, would begin after it."""
    with pytest.raises(UnknownSettingError) as refusal:
        settings_from({"SITE_URL": written.format(sign)}, _clock)
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize(
    ("written", "edit_url"),
    [
        ({}, ""),
        ({"EDIT_URL": ""}, ""),
        ({"EDIT_URL": "https://forge.example/edit"}, "https://forge.example/edit/"),
    ],
)
def test_files_are_edited_nowhere_unless_it_is_set(written: dict[str, str], edit_url: str) -> None:
    """A path of a file can follow the address."""
    assert settings_from(written, _clock).edit_url == edit_url


GITLAB = "https://gitlab.com/netz/website"


@pytest.mark.parametrize(
    ("environment", "forge"),
    [
        ({}, None),
        ({"FORMS": "", "FORMS_REPOSITORY": GITLAB}, None),
        ({"FORMS": "no", "FORMS_REPOSITORY": "abc"}, None),
        (
            {"FORMS": "yes", "FORMS_REPOSITORY": GITLAB, "FORMS_SIGN_IN": "0a1b"},
            Forge("gitlab", "https://gitlab.com", "netz/website", "0a1b"),
        ),
        (
            {"FORMS": "yes", "FORMS_REPOSITORY": "https://git.example:8443/a/b/c.git/"},
            Forge("gitlab", "https://git.example:8443", "a/b/c", ""),
        ),
        (
            {"FORMS": "yes", "FORMS_REPOSITORY": "https://github.com/netz/website.git"},
            Forge("github", "https://github.com", "netz/website", ""),
        ),
        (
            {
                "FORMS": "yes",
                "FORMS_FORGE": "github",
                "FORMS_REPOSITORY": "https://git.example/netz/website",
                "FORMS_SIGN_IN": "https://anmeldung.example/x/",
            },
            Forge("github", "https://git.example", "netz/website", "https://anmeldung.example/x"),
        ),
    ],
    ids=["none", "empty", "no", "GitLab", "own GitLab", "GitHub", "own GitHub with proxy"],
)
def test_forms_save_to_the_forge_that_is_set(
    environment: dict[str, str], forge: Forge | None
) -> None:
    """Where they are wanted; its kind follows from its address unless it is one's own GitHub."""
    assert forge_from(environment) == forge


@pytest.mark.parametrize(
    ("environment", "refusal"),
    [
        ({"FORMS": "ja"}, "FORMS: „ja“ heißt nichts. Schreiben Sie yes oder no."),
        ({}, f"FORMS_REPOSITORY fehlt. Schreiben Sie zum Beispiel {REPOSITORY}."),
        ({"FORMS_REPOSITORY": "netz/website"}, "FORMS_REPOSITORY: „netz/website“ ist nicht "),
        ({"FORMS_REPOSITORY": "https://gitlab.com/netz"}, "FORMS_REPOSITORY: „https://gitlab.com"),
        ({"FORMS_REPOSITORY": "https://github.com/a/b/c"}, "FORMS_REPOSITORY: „https://github.com"),
        ({"FORMS_REPOSITORY": "https://a.example/b/../c"}, "FORMS_REPOSITORY: „https://a.example"),
        ({"FORMS_REPOSITORY": "https://a.example; x/b/c"}, "FORMS_REPOSITORY: „https://a.example;"),
        ({"FORMS_REPOSITORY": "https://a.example:99999/b/c"}, "FORMS_REPOSITORY: „https://a.exam"),
        (
            {"FORMS_REPOSITORY": GITLAB, "FORMS_FORGE": "gitea"},
            "FORMS_FORGE: „gitea“ kennen die Formulare nicht. Schreiben Sie gitlab oder github.",
        ),
        (
            {"FORMS_REPOSITORY": GITLAB, "FORMS_SIGN_IN": "https://gitlab.com/x"},
            "FORMS_SIGN_IN: „https://gitlab.com/x“ ist keine Application ID von GitLab. ",
        ),
        (
            {"FORMS_REPOSITORY": "https://github.com/a/b", "FORMS_SIGN_IN": "0a1b"},
            "FORMS_SIGN_IN: „0a1b“ ist keine Web-Adresse, ",
        ),
    ],
)
def test_forge_that_forms_cannot_use_is_named(environment: dict[str, str], refusal: str) -> None:
    """In one line, which says what would be right."""
    with pytest.raises(UnknownSettingError) as found:
        forge_from({"FORMS": "yes", **environment})
    assert str(found.value).startswith(refusal)
    assert "\n" not in str(found.value)
