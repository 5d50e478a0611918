"""Conversations as versioned documents: sending, sync, unread, finding. The rules: docs/subsystems/messaging.md."""
