"""The rule base as a logic program: every set of facts a casus can state, within a scope, at once."""
