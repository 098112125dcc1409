"""Motifs: the ornament of a record without a picture, drawn by rules from its id."""
