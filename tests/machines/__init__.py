"""State machines: whatever members do in whatever order, what is promised holds."""
