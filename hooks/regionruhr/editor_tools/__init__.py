"""Editor tools: schemas and forms for the programs in which editors write files."""
