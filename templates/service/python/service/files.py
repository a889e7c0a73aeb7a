"""Files in the data folder, each under a name of our own."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path
from shutil import copyfileobj
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from fastapi import Request
from fastapi.responses import FileResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from service.problems import Problem

Upload = dict[str, Any]
"""A file that was sent, as the database keeps it: id, name, type and size."""


class Files:
    def __init__(self, data_dir: str) -> None:
        self._folder = Path(data_dir) / "files"

    async def receive(self, request: Request, limit: int) -> dict[str, Any]:
        """Fields of a form by name; a file is kept and stands there as what is known of it."""
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            raise Problem(415, "The body has to be multipart/form-data.")
        fields: dict[str, Any] = {}
        async with _LimitedRequest(request, limit).form(max_files=1) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    fields[name] = await run_in_threadpool(self._keep, value)
                else:
                    fields[name] = value
        return fields

    def sent(self, fields: object) -> Upload:
        """The file among the fields of a form."""
        values = fields.values() if isinstance(fields, dict) else ()
        for value in values:
            if _is_upload(value):
                return dict(value)
        raise Problem(400, "The form has no file.")

    def answer(self, kept: Any) -> FileResponse:
        """kept: what `sent` gave, or its id."""
        upload = kept if _is_upload(kept) else {"id": kept, "name": kept}
        path = self._folder / str(upload["id"])
        if not re.fullmatch(r"[0-9a-f-]{36}", str(upload["id"])) or not path.is_file():
            raise Problem(404, "There is no such file.")
        name = quote(str(upload["name"]), safe="!'()*")
        return FileResponse(
            path,
            media_type=upload.get("type") or "application/octet-stream",
            headers={
                "content-disposition": f"attachment; filename*=UTF-8''{name}",
                "x-content-type-options": "nosniff",
            },
        )

    def _keep(self, file: UploadFile) -> Upload:
        self._folder.mkdir(parents=True, exist_ok=True)
        identity = str(uuid4())
        path = self._folder / identity
        with path.open("wb") as copy:
            copyfileobj(file.file, copy)
        return {
            "id": identity,
            "name": file.filename or "",
            "type": file.content_type or "application/octet-stream",
            "size": path.stat().st_size,
        }


class _LimitedRequest(Request):
    def __init__(self, request: Request, limit: int) -> None:
        super().__init__(request.scope, request.receive)
        self._limit = limit

    async def stream(self) -> AsyncGenerator[bytes, None]:
        received = 0
        async for chunk in super().stream():
            received += len(chunk)
            if received > self._limit:
                raise Problem(413, "The file is too large.")
            yield chunk


def _is_upload(value: object) -> bool:
    return isinstance(value, dict) and {"id", "name", "size"} <= value.keys()
