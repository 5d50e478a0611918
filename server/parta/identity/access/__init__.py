"""Who may do what with identity's things, each fetched and authorised in one call; rights come from above."""
