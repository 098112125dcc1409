"""Foreign fields: what other programs write in front of a text, and this site has no use for."""

from collections.abc import Collection, Mapping

from regionruhr.folding import folded

_OF_ITSELF = "die Website macht das von selbst"
_REASONS: Mapping[str, tuple[str, str]] = {
    "layout template theme css class cssclass cssclasses style": (
        "",
        "wie die Seite aussieht, legt die Website fest",
    ),
    "slug permalink url path": ("", "die Adresse folgt aus dem Namen der Datei"),
    "published publish status visibility hidden unlisted private": (
        "draft",
        "öffentlich wird es von selbst, ein Entwurf hat „draft: true“",
    ),
    "expirydate expires unpublish_date": ("date", "was einmal öffentlich war, bleibt es"),
    "author authors creator byline": ("contact", "wen man fragt, sagt „contact“"),
    "lastmod modified updated last_modified_at last_update updated_at edited": (
        "corrections",
        "was sich geändert hat, gehört in „corrections“",
    ),
    "toc comments comment share sharing math mermaid sitemap robots noindex seo canonical "
    "canonical_url menu menus nav nav_order navigation weight order sidebar sidebar_position "
    "breadcrumb pagination cascade outputs markup type_hint series related reading_time uuid "
    "guid collection ogimage og_image og_title opengraph twitter": ("", _OF_ITSELF),
}
"""The names of fields, the field that a model must have for the reason to hold, and the reason."""
_BY_NAME = {folded(name): entry for names, entry in _REASONS.items() for name in names.split()}


def reason_to_leave_out(word: str, fields: Collection[str]) -> str:
    """Return why a model with those fields does without one of that folded name; else nothing."""
    needed, reason = _BY_NAME.get(word, ("", ""))
    return reason if not needed or needed in fields else ""
