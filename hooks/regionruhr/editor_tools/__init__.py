"""Schemas: what tools that help to write a file must know of its fields."""
