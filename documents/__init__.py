"""What is written: files in and out as bytes; pure."""
