"""Explaining and comparing: from the trace of a casus to answers that people and programs can read.

Every answer is frozen data first (`chain`, `gap`, `compare`, `coverage`); turning it into lines of text
is a separate, small step. Pictures and pages of the rule base itself stand here too.
"""
