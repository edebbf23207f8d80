"""The pages of notices: the list and the bell, what one is told, the demo's outbox."""
