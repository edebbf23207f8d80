"""What runs a community: its home, its database, its processes, its commands."""
