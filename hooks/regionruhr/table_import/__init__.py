"""Table import: profiles from a table that somebody else has made."""
