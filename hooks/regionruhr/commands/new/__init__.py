"""`regionruhr new`: new files and entries."""
