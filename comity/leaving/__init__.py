"""One's own data: take it along, and leave. It stands above every room, as it must see them all."""
