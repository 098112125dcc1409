"""Words of brokers: the mails that they send to both sides of a pair of the exchange."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    # What the reader of a mail has, behind "zu"
    "own_request": "Ihrem Gesuch „{title}“",
    "own_offer": "Ihrem Angebot „{title}“",
    "own_project": "Ihrem Projekt „{title}“",
    "own_partner": "Ihrem Profil",
    "unnamed_request": "dem Gesuch „{title}“",
    "unnamed_offer": "dem Angebot „{title}“",
    # What is found for it
    "found_request": "auf der Börse von {network} steht ein Gesuch",
    "found_offer": "auf der Börse von {network} steht ein Angebot",
    "found_project": "auf der Website von {network} steht ein Projekt",
    "found_partner": "im Verzeichnis von {network} steht ein Profil",
    "pair_sentence": "{found}, das zu {own} passen könnte: {other}.",
    "pair_other": "„{title}“",
    "pair_other_of": "„{title}“ von {name} in {town}",
    "pair_other_project": "„{title}“. Gesucht ist: {seeking}",
    "pair_other_partner": "{title} in {town}",
    "pair_other_unnamed": (
        "Die Einrichtung dahinter möchte ungenannt bleiben. Der Kontakt läuft über {contact}."
    ),
    "pair_other_unnamed_alone": "Die Einrichtung dahinter möchte ungenannt bleiben.",
    # The mail
    "pair_profile": "Profil",
    "pair_subject": "{network}: {found} zu {own}",
    "pair_greeting": "Guten Tag",
    "pair_greeting_person": "Guten Tag {name}",
    "pair_reason": "Warum: {reason}",
    "pair_more": "Mehr: {page}",
    "pair_question": "Sollen wir den Kontakt herstellen? Eine kurze Antwort genügt.",
    "pair_question_unnamed": (
        "Sollen wir den Kontakt herstellen? Ihr Name bleibt ungenannt, solange Sie es möchten."
    ),
    "pair_question_intermediary": (
        "Die Einrichtung dahinter möchte ungenannt bleiben, den Kontakt zu ihr haben Sie. Bitte "
        "geben Sie dies weiter und fragen Sie, ob wir beide zusammenbringen sollen."
    ),
    "pair_closing": "Mit freundlichen Grüßen",
    "pair_phone": "Telefon: {phone}",
}
