"""From conclusions to the Advies: the structured advice, with its reasons."""
