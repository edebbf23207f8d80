"""What a member takes along, and how one leaves by program."""

from comity.leaving.schema.whole import ExportOut, LeaveIn, export_out

__all__ = ["ExportOut", "LeaveIn", "export_out"]
