"""Orders of a ministry as data: obligations with scope, dates and norms, and the counting rules they leave open.

It says what is asked of whom and by when; whether it was done is counted elsewhere (indicators, reports).
"""
