"""What it means: rules, values and words; no clock, no I/O."""
