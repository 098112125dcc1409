"""Faults: every message, a problem in a file, and reports for people and programs."""
