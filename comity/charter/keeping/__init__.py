"""How each clause is kept in this community, said truthfully: what the software does today, what
the hosts do, with which settings, and where to go. The page of the code shows it beside the text.
"""

from comity.charter.keeping.clauses import KEEPING, Keeping
from comity.charter.keeping.how import KEEPERS, Kept, Way, how, may_be_kept_by

__all__ = ["KEEPERS", "KEEPING", "Keeping", "Kept", "Way", "how", "may_be_kept_by"]
