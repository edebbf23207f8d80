"""The pages' mount: front page, error pages, health. Nothing of its own to keep."""
