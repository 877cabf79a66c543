"""Turn the figures of two reports into what changed between them."""
