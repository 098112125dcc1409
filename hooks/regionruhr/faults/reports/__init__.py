"""Reporting: problems as people at a terminal, forges and other programs want them told."""
