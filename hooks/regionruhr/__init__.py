"""The core of the site of In|Die RegionRuhr: pure, typed, free of any site generator."""
