"""The SQL of policy: verdicts on sets of people, finding them, and the tables of choices."""
