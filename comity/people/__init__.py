"""Members, hosts, the companies they work for, and their own settings."""
