"""How it looks: one function per card, each returning Adaptive Card JSON."""
