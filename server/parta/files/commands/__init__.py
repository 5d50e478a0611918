"""What changes files: uploads, claims, the examination, quotas, cleaning."""
