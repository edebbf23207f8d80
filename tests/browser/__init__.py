"""Journeys in a real browser, and what every page must keep: access, languages, own requests."""
