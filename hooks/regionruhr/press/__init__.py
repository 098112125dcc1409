"""The newsroom: what is public at a given time, and the feeds that carry it."""
