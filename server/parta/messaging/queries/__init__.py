"""What screens and devices read: the list, pages of history, what happened since a version."""
