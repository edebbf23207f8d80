"""The desk: what is held, alerts and their answers, letters to the hosts."""
