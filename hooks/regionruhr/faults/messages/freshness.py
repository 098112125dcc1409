"""Messages on what only the organisations themselves can tell of their profiles."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "stale": Message(
        "„{name}“ wurde zuletzt am {day} bestätigt",
        "fragen Sie nach: .venv/bin/regionruhr confirmations",
        severity="warning",
    ),
    "never-confirmed": Message(
        "„{name}“ wurde noch nie bestätigt",
        "fragen Sie nach: .venv/bin/regionruhr confirmations",
        severity="warning",
    ),
    "contact-missing": Message(
        "„{name}“ nennt weder Telefon noch E-Mail",
        "ergänzen Sie phone oder email; sonst führt das Profil nur zur Website oder zur "
        "Wirtschaftsförderung",
        severity="warning",
    ),
    "confirmed-later": Message(
        "das Profil wurde schon am {day} bestätigt",
        "nennen Sie einen späteren Tag, oder ändern Sie verified_on von Hand",
    ),
    "confirm-by-hand": Message(
        "die Bestätigung lässt sich hier nicht eintragen",
        "tragen Sie verified_on und verified_by von Hand ein",
    ),
}
