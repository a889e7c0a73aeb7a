"""What the service tells about itself."""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def openapi() -> Any:
    """The OpenAPI document."""
    file = Path(__file__).parent / "openapi.json"
    return json.loads(file.read_text(encoding="utf-8"))
