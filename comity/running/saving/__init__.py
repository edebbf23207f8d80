"""Backups: the file, what of the database goes into it, and how it comes back."""
