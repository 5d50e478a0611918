"""What handlers of organisations are given by name, and how a file with a list comes in: the form's field `data`."""

from typing import Annotated, TypeAlias

from litestar import Request
from litestar.datastructures import State, UploadFile
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import InvalidInput
from parta.organisations.model.lists import LIST_LIMITS, SentList

AnyRequest = Request[object, object, State]
Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
Text: TypeAlias = Annotated[str, QueryParameter(max_length=100)]
Mark: TypeAlias = Annotated[str, QueryParameter(max_length=64)]

FORM_BYTES = 64 * 1024  # what a form adds around its file
MAX_LIST_BYTES = LIST_LIMITS.file_bytes + FORM_BYTES


async def sent_list(request: AnyRequest) -> SentList:
    """The file of the form; `InvalidInput` where the form has none."""
    sent = (await request.form()).get("data")
    if not isinstance(sent, UploadFile):
        raise InvalidInput("data", "required")
    return SentList(sent.filename[:200], await sent.read())
