"""Bringing a community up and down: home folder, database, processes, commands."""
