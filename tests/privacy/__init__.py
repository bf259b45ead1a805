"""Invented personal data and what looks like it, to measure how much is noticed of the one and let be of the other."""
