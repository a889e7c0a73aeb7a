"""Types of the values in requests: what JSON Schema means by a format, and numbers that come as text."""

import base64
import binascii
import ipaddress
import json
import math
import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StrictFloat, StrictInt

T = TypeVar("T")


class Content(BaseModel):
    """What a request holds. Members that the specification does not name are kept."""

    model_config = ConfigDict(extra="allow", protected_namespaces=())


class ClosedContent(Content):
    """The same, with no other members than those that the specification names."""

    model_config = ConfigDict(extra="forbid")


def _refuse_null(value: object) -> object:
    if value is None:
        raise ValueError("must not be null")
    return value


Omissible = Annotated[T | None, BeforeValidator(_refuse_null)]
"""A member that may be left out. Where it is there, it must not be null."""


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("must be a finite number")
    return value


Integer = StrictInt
Number = Annotated[StrictInt | StrictFloat, AfterValidator(_finite)]

_NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*", re.ASCII | re.IGNORECASE)


def _number_from_text(value: object) -> object:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        return value
    number = float(value)
    return int(number) if number.is_integer() else number


def _boolean_from_text(value: object) -> object:
    if value == "true":
        return True
    return False if value == "false" else value


IntegerText = Annotated[StrictInt, BeforeValidator(_number_from_text)]
NumberText = Annotated[StrictInt | StrictFloat, BeforeValidator(_number_from_text)]
BooleanText = Annotated[bool, BeforeValidator(_boolean_from_text)]
"""Paths, queries, headers and forms are text: there `7` may stand for a number."""


def _text_like(name: str, matches: Callable[[str], object]) -> AfterValidator:
    def check(value: str) -> str:
        if not matches(value):
            raise ValueError(f"must be {name}")
        return value

    return AfterValidator(check)


def _form(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern, re.ASCII | re.IGNORECASE).fullmatch


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_CLOCK = re.compile(
    r"(\d\d):(\d\d):(\d\d)(\.\d+)?(z|[+-](\d\d)(:?(\d\d))?)", re.ASCII | re.IGNORECASE
)


def _is_date(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_time(text: str) -> bool:
    found = _CLOCK.fullmatch(text)
    if not found:
        return False
    hour, minute, second = (int(found[group]) for group in (1, 2, 3))
    return hour <= 23 and minute <= 59 and second <= 59


def _is_date_time(text: str) -> bool:
    day, *rest = re.split(r"[Tt\s]", text)
    return len(rest) == 1 and _is_date(day) and _is_time(rest[0])


def _is_base64(text: str) -> bool:
    try:
        base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


def _is_address(
    version: type[ipaddress.IPv4Address | ipaddress.IPv6Address],
) -> Callable[[str], bool]:
    def check(text: str) -> bool:
        try:
            version(text)
        except ValueError:
            return False
        return True

    return check


_URI_TEXT = r"([^\s<>\"{}|\\^`%]|%[0-9a-f]{2})"
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"

Date = Annotated[str, _text_like("a date, for example 2026-01-31", _is_date)]
Time = Annotated[str, _text_like("a time with its zone", _is_time)]
DateTime = Annotated[str, _text_like("a date and time as in RFC 3339", _is_date_time)]
Duration = Annotated[
    str,
    _text_like(
        "a duration as in ISO 8601",
        _form(r"P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)"),
    ),
]
Uri = Annotated[str, _text_like("a URI", _form(rf"[a-z][a-z0-9+.-]*:{_URI_TEXT}+"))]
UriReference = Annotated[str, _text_like("a URI reference", _form(rf"{_URI_TEXT}*"))]
Email = Annotated[
    str, _text_like("an e-mail address", _form(rf"{_ATOM}(\.{_ATOM})*@({_LABEL}\.)+{_LABEL}"))
]
Hostname = Annotated[
    str, _text_like("a host name", _form(rf"(?=.{{1,253}}$){_LABEL}(\.{_LABEL})*"))
]
Ipv4 = Annotated[str, _text_like("an IPv4 address", _is_address(ipaddress.IPv4Address))]
Ipv6 = Annotated[str, _text_like("an IPv6 address", _is_address(ipaddress.IPv6Address))]
Uuid = Annotated[
    str,
    _text_like("a UUID", _form(r"(urn:uuid:)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")),
]
Base64 = Annotated[str, _text_like("text in base64", _is_base64)]


def matches(pattern: str) -> AfterValidator:
    """The text holds what the regular expression describes."""
    compiled = re.compile(pattern)
    return _text_like(f"text that matches {pattern}", compiled.search)


def multiple_of(step: float) -> AfterValidator:
    def check(value: float) -> float:
        if not (value / step).is_integer():
            raise ValueError(f"must be a multiple of {step}")
        return value

    return AfterValidator(check)


def one_of(*values: object) -> AfterValidator:
    """For values that are no text; 1 and true are different."""
    accepted = [json.dumps(value, sort_keys=True) for value in values]

    def check(value: Any) -> Any:
        if json.dumps(value, sort_keys=True, default=str) not in accepted:
            raise ValueError(f"must be one of {', '.join(accepted)}")
        return value

    return AfterValidator(check)


def _refuse_repeated(value: list[Any]) -> list[Any]:
    texts = [json.dumps(item, sort_keys=True, default=str) for item in value]
    if len(set(texts)) < len(texts):
        raise ValueError("must not hold the same item twice")
    return value


unique_items = AfterValidator(_refuse_repeated)
