"""Asking to get in touch, and what follows: requests, consents, stops, mutes, cards."""
