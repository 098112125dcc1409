"""Words of the exchange: offers and requests."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "exchange": "Angebote und Gesuche",
    "offers": "Angebote",
    "requests": "Gesuche",
    "all_offers": "Alle Angebote",
    "all_requests": "Alle Gesuche",
    "exchange_lead": "{title} in der Region: {count}",
    "no_offers": "Zurzeit ist kein Angebot veröffentlicht.",
    "no_requests": "Zurzeit ist kein Gesuch veröffentlicht.",
    "notices_of": "Angebote und Gesuche dieser Einrichtung",
    "back_to_exchange": "Zu allen Angeboten und Gesuchen",
    "example": "Beispiel",
    "anonymous": "Anonym; Kontakt über",
    "quantity": "Menge",
    "partner_type": "Gesucht werden",
    "needed_by": "Gebraucht bis",
    "available": "Verfügbar",
    "from_to": "{first} bis {last}",
    "from": "ab {first}",
    "to": "bis {last}",
    "published_on": "Veröffentlicht am",
    "valid_until": "gültig bis",
}
