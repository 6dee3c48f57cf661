"""Engines: facts in, conclusions and trace out; the conclusions never depend on the engine."""
