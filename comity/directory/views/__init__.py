"""The pages of directory."""
