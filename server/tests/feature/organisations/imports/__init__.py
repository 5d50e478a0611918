"""Tests of the import of rosters, a file per verb."""
