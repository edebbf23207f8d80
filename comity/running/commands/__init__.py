"""What the commands do; comity.cli only reads their options."""
