"""The harmonised transparency report of a year (Implementing Regulation (EU) 2024/2835).

`report_of(Year)` gives its parts as tables, `as_csv` a table as a file. Headings, their spelling
and their order are those of the templates of Annex I. What does not apply, or what nobody here
keeps (orders of authorities, out-of-court disputes), is blank; what did not happen is 0.
"""

from comity.transparency.dsa.report.facts import Complaint, Holds, Notice, Restriction, Year
from comity.transparency.dsa.report.parts import report_of
from comity.transparency.dsa.report.tables import Table, as_csv

__all__ = ["Complaint", "Holds", "Notice", "Restriction", "Table", "Year", "as_csv", "report_of"]
