"""Turn a deck's words into findings: slips of figures, periods, wording and grammar, each with a better wording."""
