"""Sharing without selling: the ledger of promotions, budgets, sponsored activities, exceptions."""
