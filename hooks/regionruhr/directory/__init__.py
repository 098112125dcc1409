"""The partner directory: who is listed, in which groups, and what a profile shows."""
