"""Authoring: writing files of editors: new ones, entries, confirmations, publications."""
