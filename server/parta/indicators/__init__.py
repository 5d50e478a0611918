"""The figures: what pedagogues did week by week and who is connected, counted from facts by the rules of the orders.

Nothing is typed in and nothing is added up twice: every number is a query over rows, and opens into them.
"""
