"""Pure values and rules of messaging: standing in a conversation, facts, service lines, plans. Nothing here reads."""
