"""The pages of promotion."""
