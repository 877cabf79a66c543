"""Turn text into claims: figures with unit, direction, metric and period, each with its place in the text."""
