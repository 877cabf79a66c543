"""Turns the published totals of the September 2024 report into 36 months of illustrative data.

The published report prints totals, not the monthly figures below them. This package makes monthly figures
up so that every published one can be computed from them again:

1. A published total is a whole number, or a rate or a mean times one (`split.part`, `split.total_of`). Months
   for which something is published (September 2024, a quarter) become groups of their own; what is left of
   the year is another group (`split.latest_year`), so each group has one exact total.
2. Each group's total is spread over its months (`split.spread`): in proportion to a seasonal profile times
   seeded noise, in whole units, the last units going to the largest remainders. Sums therefore hold exactly.
   Small counts are thrown into cells one by one instead (`split.scatter`), never above their whole.
3. What is said about the run of a series (exceptional months, rolling values that rise) is a condition.
   `split.settle` takes the first of a numbered sequence of seeded draws that meets it; most conditions only
   ask that a series stays unremarkable.

Counts that the report leaves out are chosen, named in capitals where they are used, and listed in README.md.
"""
