"""Messages on what keeps a site from being more than a preview."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "legal-detail-missing": Message(
        "{law} verlangt diese Angabe",
        "ergänzen Sie sie; bis dahin ist die Website nur eine Vorschau",
    ),
    "placeholder-left": Message(
        "hier steht noch der Platzhalter „{value}“",
        "setzen Sie die Angabe ein oder löschen Sie die Stelle",
    ),
    "placeholder-shown": Message(
        "diese Angabe fehlt; die Website zeigt dort einen Platzhalter", "ergänzen Sie sie"
    ),
    "security-missing": Message(
        "niemand ist genannt, dem man eine Sicherheitslücke melden kann (RFC 9116)",
        "ergänzen Sie „security_contact“ mit „contact“ und „expires“",
    ),
    "security-lapsed": Message(
        "der Kontakt für Sicherheitslücken galt bis {value}",
        "prüfen Sie, ob er noch stimmt, und setzen Sie „expires“ neu, höchstens ein Jahr voraus",
    ),
    "security-expired": Message(
        "der Kontakt für Sicherheitslücken galt bis {value}; security.txt bleibt weg",
        "prüfen Sie, ob er noch stimmt, und setzen Sie „expires“ neu, höchstens ein Jahr voraus",
        severity="warning",
    ),
    "security-expires-soon": Message(
        "der Kontakt für Sicherheitslücken gilt nur noch bis {value}",
        "prüfen Sie ihn und setzen Sie „expires“ neu; nach diesem Tag stockt jede Veröffentlichung",
        severity="warning",
    ),
    "security-expires-late": Message(
        "der Kontakt für Sicherheitslücken soll bis {value} gelten, länger als ein Jahr",
        "wählen Sie einen Tag in weniger als einem Jahr, wie RFC 9116 es verlangt",
        severity="warning",
    ),
    "listed-past-its-day": Message(
        "der Tag {value} ist vorbei, der Eintrag steht aber noch auf der Website",
        "ändern Sie den Tag, setzen Sie „valid_until“ auf gestern oder löschen Sie den Eintrag",
    ),
    "seeking-past-its-day": Message(
        "das Projekt sucht bis {value}; der Tag ist vorbei",
        "ändern Sie den Tag oder löschen Sie „seeking“",
    ),
    "site-url-insecure": Message(
        "eine Veröffentlichung braucht eine Adresse mit https, SITE_URL ist „{value}“",
        "setzen Sie SITE_URL auf die öffentliche Adresse",
    ),
}
