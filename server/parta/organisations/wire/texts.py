"""Bounds of texts from outside."""

from typing import Annotated

import msgspec

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
ShortName = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Word = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
OptionalWord = Annotated[str, msgspec.Meta(max_length=80)]
Line = Annotated[str, msgspec.Meta(max_length=200)]
Inn = Annotated[str, msgspec.Meta(pattern=r"^(\d{10}|\d{12})$")]
Zone = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
WorkingDays = Annotated[list[Annotated[int, msgspec.Meta(ge=1, le=7)]], msgspec.Meta(min_length=1, max_length=7)]
