"""Ten thousand ways to be wrong: mutated sources, vocabularies, manifests, rosters, pictures and command lines.

Every attempt is made from a kind and a number, so that a fault can be had again: `python -m tests.fuzz source 4711`.
Nothing may end in a traceback, take longer than 10 seconds of the processor or write outside its folder.
tests/test_fuzz.py runs a slice in the suite, `make fuzz` all of it.
"""
