"""All that other rooms may import of files."""

from parta.files.commands import on_persons_merged, store_file
from parta.files.model import NewFile, StoredFile
from parta.files.queries import OpenedFile, open_file
from parta.identity.api import PersonsMerged

SUBSCRIPTIONS = [(PersonsMerged, on_persons_merged)]

__all__ = ["SUBSCRIPTIONS", "NewFile", "OpenedFile", "StoredFile", "on_persons_merged", "open_file", "store_file"]
