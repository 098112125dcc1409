"""Preview: the state of a live preview, so that a save rebuilds only what it changes."""
