"""What a browser or a calendar fetches."""
