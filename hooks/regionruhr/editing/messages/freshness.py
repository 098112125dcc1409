"""Messages on what only the organisations themselves can tell of their profiles."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "stale": message(
        "„{name}“ wurde zuletzt am {day} bestätigt",
        "fragen Sie nach: .venv/bin/regionruhr confirmations",
        "“{name}” was last confirmed on {day}",
        "ask again: .venv/bin/regionruhr confirmations",
        severity="warning",
    ),
    "never-confirmed": message(
        "„{name}“ wurde noch nie bestätigt",
        "fragen Sie nach: .venv/bin/regionruhr confirmations",
        "“{name}” was never confirmed",
        "ask: .venv/bin/regionruhr confirmations",
        severity="warning",
    ),
    "contact-missing": message(
        "„{name}“ nennt weder Telefon noch E-Mail",
        "ergänzen Sie phone oder email; sonst führt das Profil nur zur Website oder zur "
        "Wirtschaftsförderung",
        "“{name}” gives neither telephone nor mail",
        "add phone or email; else the profile leads to the website or the agency only",
        severity="warning",
    ),
    "confirmed-later": message(
        "das Profil wurde schon am {day} bestätigt",
        "nennen Sie einen späteren Tag, oder ändern Sie verified_on von Hand",
        "the profile was confirmed on {day} already",
        "give a later day, or change verified_on by hand",
    ),
    "confirm-by-hand": message(
        "die Bestätigung lässt sich hier nicht eintragen",
        "tragen Sie verified_on und verified_by von Hand ein",
        "the confirmation cannot be entered here",
        "enter verified_on and verified_by by hand",
    ),
}
