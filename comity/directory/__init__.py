"""Meeting members without a list of them: search, profiles, and who looks up how many."""
