"""Looking into files: in a process of its own with little memory, time and rights, since every decoder has been broken
by some file. What comes back is measures, previews, and an original without the places where it was made."""
