"""Messages: every fault that editors can be told of, in German and in English."""
