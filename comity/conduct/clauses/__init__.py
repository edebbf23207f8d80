"""One module for each clause that software can judge.

The module is named as the clause's anchor (`CLAUSE`), with underscores for hyphens, and has one
public function, `judge(deed, settings) -> Finding | None`: what the clause says of a deed, with
all the words it speaks of. Pure: it looks at nothing but the deed and the settings.
"""
