"""Comparison: what tells one built site from another, for whoever reviews a change."""
