"""Site diff: what differs between two built sites, for whoever reviews a change."""
