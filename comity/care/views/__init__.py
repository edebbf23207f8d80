"""The pages of care: the desk, alerts, and About."""
