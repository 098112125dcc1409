"""Profiles: a partner on its own page and as a vCard, its confirmation and its contacts."""
