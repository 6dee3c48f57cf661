"""The casus files in `examples/`: what they use, and what must come out of them."""
