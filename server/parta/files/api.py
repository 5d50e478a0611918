"""All that other rooms may import of files."""

from parta.files.commands.claims import claim_files, on_persons_merged, release_files
from parta.files.depot import Depot, S3Access
from parta.files.model.files import FileChanged
from parta.files.model.links import link_key
from parta.files.queries.cards import file_cards
from parta.files.queries.originals import read_original
from parta.files.room import FileReferences, FilesRoom, MayOpenFile
from parta.files.scanning import Scanner
from parta.files.staging import Staging
from parta.files.wire import FileCard
from parta.identity.api import PersonsMerged

SUBSCRIPTIONS = [(PersonsMerged, on_persons_merged)]

__all__ = [
    "SUBSCRIPTIONS",
    "Depot",
    "FileCard",
    "FileChanged",
    "FileReferences",
    "FilesRoom",
    "MayOpenFile",
    "S3Access",
    "Scanner",
    "Staging",
    "claim_files",
    "file_cards",
    "link_key",
    "on_persons_merged",
    "read_original",
    "release_files",
]
