"""The Digital Services Act as facts and functions: plain Python, no Django, no database.

What a statement of reasons may say (Article 24(5)), how ours becomes one, and the harmonised
report (Articles 15 and 24). The facts are those of the DSA Transparency Database since 1 July 2025
and of Implementing Regulation (EU) 2024/2835.
"""
