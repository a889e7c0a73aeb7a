"""Lets web sites of other origins call the service (CORS)."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE"


class CrossOrigin:
    """Says so in every answer, and answers what browsers ask before they call."""

    def __init__(self, app: ASGIApp, origins: list[str]) -> None:
        self._app = app
        self._origins = origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        allowed = self._allowed(asked)
        if scope["method"] == "OPTIONS" and "access-control-request-method" in asked:
            wanted = asked.get("access-control-request-headers", "")
            headers = {
                "access-control-allow-methods": METHODS,
                "access-control-allow-headers": wanted,
            }
            await Response(status_code=204, headers=allowed | headers)(scope, receive, send)
            return

        async def with_origin(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(allowed)
            await send(message)

        await self._app(scope, receive, with_origin)

    def _allowed(self, asked: Headers) -> dict[str, str]:
        if "*" in self._origins:
            return {"access-control-allow-origin": "*"}
        origin = asked.get("origin", "")
        if origin not in self._origins:
            return {"vary": "Origin"}
        return {
            "access-control-allow-origin": origin,
            "access-control-allow-credentials": "true",
            "vary": "Origin",
        }
