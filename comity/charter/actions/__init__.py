"""The verbs of the charter, one module each."""
