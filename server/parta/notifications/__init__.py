"""What Parta itself tells a person: notices within the application and by e-mail. It decides nothing."""
