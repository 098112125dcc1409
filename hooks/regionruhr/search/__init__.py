"""Search: what is found of a page beside its words, and the index made from a built site."""
