"""The demo community: its people, spaces and talk as texts, and what loads them."""
