"""What is said: dialogs and cards as pure functions."""
