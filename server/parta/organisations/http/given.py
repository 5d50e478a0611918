"""What handlers of organisations are given by name, and how a list in a file comes in: as the body itself."""

from typing import Annotated, TypeAlias

from litestar import Request
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database

AnyRequest = Request[object, object, State]
Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
Text: TypeAlias = Annotated[str, QueryParameter(max_length=100)]
FileName: TypeAlias = Annotated[str, QueryParameter(max_length=200)]
Mark: TypeAlias = Annotated[str, QueryParameter(max_length=64)]

MAX_LIST_BYTES = 10 * 1024 * 1024
