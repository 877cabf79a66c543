"""Turn a released report and lists of recipients into messages, each sent at most once."""
