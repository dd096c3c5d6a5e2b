"""Keys, certificates, signatures and envelopes: the only room that knows cryptography."""
