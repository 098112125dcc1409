"""Explanations of the fields that editors write."""
