"""Policy: who may find and reach whom."""
