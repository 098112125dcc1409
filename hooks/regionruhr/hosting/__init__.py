"""Hosting: what those who serve the site are told, and what they are given."""
