"""Messages on what keeps a site from being more than a preview."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "legal-detail-missing": message(
        "{law} verlangt diese Angabe",
        "ergänzen Sie sie; bis dahin ist die Website nur eine Vorschau",
        "{law} asks for this",
        "add it; until then the site is a preview only",
    ),
    "placeholder-left": message(
        "hier steht noch der Platzhalter „{value}“",
        "setzen Sie die Angabe ein oder löschen Sie die Stelle",
        "the placeholder “{value}” still stands here",
        "put in what it stands for, or delete it",
    ),
    "placeholder-shown": message(
        "diese Angabe fehlt; die Website zeigt dort einen Platzhalter",
        "ergänzen Sie sie",
        "this is missing; the site shows a placeholder there",
        "add it",
    ),
    "security-missing": message(
        "niemand ist genannt, dem man eine Sicherheitslücke melden kann (RFC 9116)",
        "ergänzen Sie „security_contact“ mit „contact“ und „expires“",
        "nobody is named whom to tell of a weakness of the site (RFC 9116)",
        "add “security_contact” with “contact” and “expires”",
    ),
    "security-lapsed": message(
        "der Kontakt für Sicherheitslücken galt bis {value}",
        "prüfen Sie, ob er noch stimmt, und setzen Sie „expires“ neu, höchstens ein Jahr voraus",
        "the contact for weaknesses was good until {value}",
        "check that it still holds and set “expires” anew, a year ahead at most",
    ),
    "security-expired": message(
        "der Kontakt für Sicherheitslücken galt bis {value}; security.txt bleibt weg",
        "prüfen Sie, ob er noch stimmt, und setzen Sie „expires“ neu, höchstens ein Jahr voraus",
        "the contact for weaknesses was good until {value}; security.txt is left out",
        "check that it still holds and set “expires” anew, a year ahead at most",
        severity="warning",
    ),
    "security-expires-soon": message(
        "der Kontakt für Sicherheitslücken gilt nur noch bis {value}",
        "prüfen Sie ihn und setzen Sie „expires“ neu; nach diesem Tag stockt jede Veröffentlichung",
        "the contact for weaknesses is good until {value} only",
        "check that it still holds and set “expires” anew: after that nothing is released",
        severity="warning",
    ),
    "security-expires-late": message(
        "der Kontakt für Sicherheitslücken soll bis {value} gelten, länger als ein Jahr",
        "wählen Sie einen Tag in weniger als einem Jahr, wie RFC 9116 es verlangt",
        "the contact for weaknesses is to be good until {value}, for more than a year",
        "choose a day less than a year ahead, as RFC 9116 asks",
        severity="warning",
    ),
    "listed-past-its-day": message(
        "der Tag {value} ist vorbei, der Eintrag steht aber noch auf der Website",
        "ändern Sie den Tag, setzen Sie „valid_until“ auf gestern oder löschen Sie den Eintrag",
        "the day {value} has passed, but the entry still stands on the site",
        "change the day, set “valid_until” to yesterday, or delete the entry",
    ),
    "seeking-past-its-day": message(
        "das Projekt sucht bis {value}; der Tag ist vorbei",
        "ändern Sie den Tag oder löschen Sie „seeking“",
        "the project is seeking until {value}; that day has passed",
        "change the day, or delete “seeking”",
    ),
    "site-url-insecure": message(
        "eine Veröffentlichung braucht eine Adresse mit https, SITE_URL ist „{value}“",
        "setzen Sie SITE_URL auf die öffentliche Adresse",
        "a release needs an address with https, SITE_URL is “{value}”",
        "set SITE_URL to the public address",
    ),
}
