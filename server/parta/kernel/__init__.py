"""What every room stands on: database, errors, wire, ids, clock, events, settings, jobs. It knows no feature."""
