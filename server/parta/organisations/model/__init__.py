"""The nouns of organisations: the register, dated facts about people, roles and rights, the calendar. No I/O."""
