"""Authoring: what writes files of editors: new ones, entries, confirmations, publications."""
