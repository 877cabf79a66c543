"""Turn a positioned deck and what is known of its figures into the review page: one HTML file."""
