"""Preview: what it keeps from one build to the next, so that a save makes only what it changes."""
