"""Makes of the built site what is put on a host: small, safe, able to work offline. `publish.py` orders the steps."""
