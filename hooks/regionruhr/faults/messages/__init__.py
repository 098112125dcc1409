"""Messages: every fault that editors can be told of."""
