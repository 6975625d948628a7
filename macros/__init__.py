"""What happens at build time: the notebook's content is read, checked and rendered here.

This file imports nothing: `macros.toolchain` runs before anything is installed.
"""
