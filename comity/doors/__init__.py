"""What every door needs: refusals, tokens, cursors, limits, ids, the base template."""
