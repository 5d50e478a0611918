"""Conversations as versioned documents: sending, sync, unread, reading, finding. The rules: docs/subsystems/messaging.md."""
