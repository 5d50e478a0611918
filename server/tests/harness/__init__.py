"""What the tests stand on: one embedded cluster, databases cloned from a template, no network but this machine."""
