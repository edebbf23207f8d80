"""What stands between two members: consent to be written to, a stop, a mute."""
