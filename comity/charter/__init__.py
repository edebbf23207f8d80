"""The published code: its versions, its texts per language, who accepted which, and the gate."""
