"""What screens, and other rooms, ask of notifications."""
