"""Brokers: their lists of new pairs, the mails to both sides, and the yearly count."""
