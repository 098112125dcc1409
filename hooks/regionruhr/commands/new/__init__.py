"""`regionruhr new`: files and entries to begin with."""
