"""What changes conversations. `messages.send_message` is where a newcomer begins."""
