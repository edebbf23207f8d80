"""Notices in the product and by e-mail. Rooms declare their kinds; nothing here points upward."""
