"""The programs' mount: every room's api module under /api/v1/."""
