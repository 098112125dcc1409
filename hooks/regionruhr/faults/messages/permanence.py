"""Messages on what is published and must stay."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "published-gone": Message(
        "dies ist veröffentlicht, aber die Datei {expected} fehlt",
        "stellen Sie die Datei wieder her oder ergänzen Sie hier „withdrawn“ und „reason“",
    ),
    "profile-gone": Message(
        "dieses Profil ist veröffentlicht, aber seine Datei {expected} fehlt",
        "stellen Sie die Datei wieder her oder tragen Sie „{value}“ mit dem Tag in "
        "partners/_removed.yml ein",
    ),
    "published-elsewhere": Message(
        "diese Meldung ist unter /{other} veröffentlicht",
        "ergänzen Sie „moved_from: /{other}“; eine andere Meldung braucht eine freie Kennung",
    ),
    "published-id-taken": Message(
        "die Kennung „{value}“ gehört zur Meldung unter /{other}",
        "wählen Sie eine, die noch frei ist, etwa die nächste Nummer",
    ),
    "published-id-changed": Message(
        "unter /{value} ist die Meldung „{other}“ veröffentlicht",
        "setzen Sie wieder „id: {other}“; eine neue Meldung braucht einen anderen Dateinamen",
    ),
    "published-hidden": Message(
        "diese Meldung ist veröffentlicht und darf nicht still verschwinden",
        "nehmen Sie die Änderung zurück; oder löschen Sie die Datei und tragen Sie in "
        "{expected} „withdrawn“ und „reason“ ein",
    ),
    "published-twice": Message(
        "die Adresse /{value} steht schon in Zeile {other}", "löschen Sie eine der beiden Angaben"
    ),
    "address-published": Message(
        "/{value} ist oder war die Adresse von „{other}“",
        "Adressen werden nie neu vergeben, wählen Sie eine andere",
    ),
    "moved-from-own": Message(
        "/{value} ist die Adresse der Meldung selbst",
        "nennen Sie die Adresse, unter der sie früher stand",
    ),
    "moved-from-taken": Message(
        "die Adresse /{value} gehört schon zu {other}",
        "nennen Sie die Adresse, unter der diese Meldung früher stand",
    ),
    "moved-from-unknown": Message(
        "unter /{value} ist bisher keine Meldung festgehalten",
        "prüfen Sie die Adresse; sie wird auf jeden Fall hierher weitergeleitet",
        severity="warning",
    ),
    "withdrawal-incomplete": Message(
        "zum Zurückziehen gehören Tag und Grund",
        "ergänzen Sie „{value}: …“",
    ),
    "withdrawn-in-future": Message(
        "dies wäre erst am {value} zurückgezogen, die Seite sagt es aber schon heute",
        "tragen Sie den Tag ein, an dem sie zurückgezogen wurde",
    ),
    "removed-returned": Message(
        "dieses Profil gleicht „{value}“, das am {day} entfernt wurde",
        "prüfen Sie, ob die Einrichtung wieder im Verzeichnis stehen will",
        severity="warning",
    ),
    "withdrawn-exists": Message(
        "dies ist zurückgezogen, aber {other} ist da",
        "löschen Sie die Datei; was neu ist, braucht neue Kennung und Adresse",
    ),
    # Told by `regionruhr lock`
    "lock-by-hand": Message(
        "die Liste lässt sich hier nicht ergänzen", "tragen Sie von Hand ein: {expected}"
    ),
}
