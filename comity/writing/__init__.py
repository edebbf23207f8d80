"""From Markdown as typed to clean HTML, and which language a text is in."""
