"""Shared fields: titles, explanations and examples of fields that several records have."""

from pydantic import Field

from regionruhr.model.field import AlsoCalled

EMAIL = Field(
    title="E-Mail", description="Eine Adresse, die gelesen wird.", examples=["info@example.org"]
)
_IMAGE = {
    "file": "name.jpg",
    "alt": "Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen",
    "caption": "Bildunterschrift",
    "credit": "Wer es aufgenommen hat",
    "license": "CC BY 4.0",
}
IMAGES = Field(
    title="Bilder",
    description="Ohne Bildnachweis und Lizenz wird keines gezeigt.",
    examples=[[_IMAGE]],
)
IMAGES_ELSEWHERE = AlsoCalled(
    "image cover cover_image featured_image feature_image thumbnail thumb banner hero "
    "header_image teaser_image photo photos picture pictures gallery"
)
OFFICIAL_KEY = Field(
    title="Amtlicher Schlüssel",
    description='Amtlicher Gemeindeschlüssel, in Anführungszeichen: "05913".',
)
PHONE = Field(title="Telefon", description="Mit +49 und ohne (0).", examples=["+49 231 123456"])
POSTAL_ADDRESS = Field(
    title="Anschrift",
    description="In einer Zeile; mit Land, wenn es nicht Deutschland ist.",
    examples=["Ostwall 64, 44135 Dortmund"],
)
POSTAL_CODE = Field(title="Postleitzahl", description="Fünf Ziffern.", examples=["44135"])
SOURCES = Field(
    title="Quellen",
    description="Woher die Angaben stammen.",
    examples=[["Mitteilung vom 2. Februar 2016"]],
)
SOURCE_NOTE = Field(
    title="Zu den Quellen",
    description="Was die Quellen offenlassen oder worin sie sich widersprechen, als Text ohne "
    "Auszeichnung; steht am Ende der Seite unter „Stand und Quellen“.",
    examples=["Den Tag nennt die Quelle nicht."],
)
STREET = Field(title="Straße", description="Straße und Hausnummer.", examples=["Ostwall 64"])
SUMMARY = Field(
    title="Zusammenfassung",
    description="Ein bis zwei Sätze, höchstens 300 Zeichen: Sie stehen in Listen und "
    "Suchmaschinen.",
)
SUMMARY_ELSEWHERE = AlsoCalled("description excerpt abstract teaser lead intro lede")
TOWN = Field(title="Stadt", description="Der Name der Stadt.", examples=["Dortmund"])
WITHDRAWAL = Field(
    title="Zurückziehung",
    description="Die Seite sagt dann nur noch, seit wann und warum; alles andere verschwindet.",
    examples=[{"date": "2026-11-20", "reason": "Die Angaben waren falsch."}],
)
WEBSITE = Field(
    title="Website",
    description="Die Adresse beginnt mit https://.",
    examples=["https://www.example.org/"],
)
