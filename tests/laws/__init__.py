"""The laws of the house (ARCHITECTURE.md). Each failure names the file and how to mend it."""
