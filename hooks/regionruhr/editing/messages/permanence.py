"""Messages on what is published and must stay."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    # Permanence of releases
    "published-gone": message(
        "die Meldung ist veröffentlicht, aber ihre Datei {expected} fehlt",
        "stellen Sie die Datei wieder her oder ergänzen Sie hier „withdrawn“ und „reason“",
        "the release is published, but its file {expected} is missing",
        "bring the file back, or add “withdrawn” and “reason” here",
    ),
    "published-elsewhere": message(
        "diese Meldung ist unter /{other} veröffentlicht",
        "ergänzen Sie „moved_from: /{other}“; eine andere Meldung braucht eine freie Kennung",
        "this release is published at /{other}",
        "add “moved_from: /{other}”; another release needs an id that is free",
    ),
    "published-id-taken": message(
        "die Kennung „{value}“ gehört zur Meldung unter /{other}",
        "wählen Sie eine, die noch frei ist, etwa die nächste Nummer",
        "the id “{value}” belongs to the release at /{other}",
        "choose one that is free, such as the next number",
    ),
    "published-id-changed": message(
        "unter /{value} ist die Meldung „{other}“ veröffentlicht",
        "setzen Sie wieder „id: {other}“; eine neue Meldung braucht einen anderen Dateinamen",
        "at /{value} the release “{other}” is published",
        "set “id: {other}” again; a new release needs another file name",
    ),
    "published-hidden": message(
        "diese Meldung ist veröffentlicht und darf nicht still verschwinden",
        "nehmen Sie die Änderung zurück; oder löschen Sie die Datei und tragen Sie in "
        "{expected} „withdrawn“ und „reason“ ein",
        "this release is published and must not vanish silently",
        "undo the change; or mark it withdrawn: delete the file, and enter “withdrawn” and "
        "“reason” in {expected}",
    ),
    "published-twice": message(
        "die Adresse /{value} steht schon in Zeile {other}",
        "löschen Sie eine der beiden Angaben",
        "the address /{value} stands in line {other} already",
        "delete one of the two",
    ),
    "address-published": message(
        "/{value} ist oder war die Adresse der Meldung „{other}“",
        "Adressen werden nie neu vergeben, wählen Sie eine andere",
        "/{value} is or was the address of the release “{other}”",
        "addresses are never used again, choose another",
    ),
    "moved-from-own": message(
        "/{value} ist die Adresse der Meldung selbst",
        "nennen Sie die Adresse, unter der sie früher stand",
        "/{value} is the address of the release itself",
        "give the address under which it stood before",
    ),
    "moved-from-taken": message(
        "die Adresse /{value} gehört schon zu {other}",
        "nennen Sie die Adresse, unter der diese Meldung früher stand",
        "the address /{value} belongs to {other} already",
        "give the address under which this release stood before",
    ),
    "moved-from-unknown": message(
        "unter /{value} ist bisher keine Meldung festgehalten",
        "prüfen Sie die Adresse; sie wird auf jeden Fall hierher weitergeleitet",
        "no release is locked at /{value} so far",
        "check the address; it will lead here in any case",
        severity="warning",
    ),
    "withdrawal-incomplete": message(
        "zum Zurückziehen einer Meldung gehören Tag und Grund",
        "ergänzen Sie „{value}: …“",
        "to withdraw a release takes a day and a reason",
        "add “{value}: …”",
    ),
    "withdrawn-in-future": message(
        "die Meldung wäre erst am {value} zurückgezogen, die Seite sagt es aber schon heute",
        "tragen Sie den Tag ein, an dem sie zurückgezogen wurde",
        "the release would be withdrawn on {value} only, but the page says so today",
        "enter the day on which it was withdrawn",
    ),
    "removed-returned": message(
        "dieses Profil gleicht „{value}“, das am {day} entfernt wurde",
        "prüfen Sie, ob die Einrichtung wieder im Verzeichnis stehen will",
        "this profile is like “{value}”, which was removed on {day}",
        "check whether the organisation wants to be listed again",
        "warning",
    ),
    "withdrawn-exists": message(
        "die Meldung ist zurückgezogen, aber {other} ist da",
        "löschen Sie die Datei; eine neue Meldung braucht neue Kennung und Adresse",
        "the release is withdrawn, but {other} is there",
        "delete the file; a new release needs a new id and a new address",
    ),
    # Told by `regionruhr lock`
    "lock-by-hand": message(
        "die Liste lässt sich hier nicht ergänzen",
        "tragen Sie von Hand ein: {expected}",
        "the list cannot be completed here",
        "enter by hand: {expected}",
    ),
}
