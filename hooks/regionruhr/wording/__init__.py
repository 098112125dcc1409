"""Wording: every word of the site's own that a visitor reads, a module by subject."""
