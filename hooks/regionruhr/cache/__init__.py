"""Cache: results kept under .cache/ from run to run; no site depends on them."""
