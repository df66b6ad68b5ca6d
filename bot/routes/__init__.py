"""What the bot does about each thing a person can want: load, then decide."""
