"""The facts on which an import refuses."""

from parta.kernel.errors import Conflict


class ImportNotReady(Conflict):
    """The import is not in a state that allows this: `state` says in which it is."""

    code = "import_not_ready"


class RosterMovedOn(Conflict):
    """The roster changed after the difference was shown: look at it again."""

    code = "roster_moved_on"


class ChoicesNotCounted(Conflict):
    """Decisions were made after the difference was computed: compare again first."""

    code = "choices_not_counted"


class NotConfirmed(Conflict):
    """Almost nobody of the file is known here: this must be confirmed."""

    code = "unusual_not_confirmed"
