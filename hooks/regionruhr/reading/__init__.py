"""From the files that editors write to the network, or to every fault at once."""
