"""Reports of people, the queue of the safety officer, decisions and answers."""
