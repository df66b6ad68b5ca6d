"""The door: Teams chat and the clock."""
