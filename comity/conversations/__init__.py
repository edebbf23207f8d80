"""Private words between members who agreed to them."""
