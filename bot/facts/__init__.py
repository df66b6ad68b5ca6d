"""What a decision needs to know, read from the database."""
