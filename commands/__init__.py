"""The commands an administrator types, one file each; app.py lists them."""
