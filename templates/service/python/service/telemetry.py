"""Counts what the service does, for `/metrics` and for the service's own state."""

import re
import time
from collections import deque
from datetime import UTC, datetime
from uuid import uuid4

from prometheus_client import (
    GC_COLLECTOR,
    PLATFORM_COLLECTOR,
    PROCESS_COLLECTOR,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.logs import log
from service.values import rfc3339

HOUR = 60 * 60


class Telemetry:
    def __init__(self) -> None:
        self._started = datetime.now(UTC)
        self._errors: deque[float] = deque()
        self.requests = 0
        self.registry = CollectorRegistry()
        for collector in (GC_COLLECTOR, PLATFORM_COLLECTOR, PROCESS_COLLECTOR):
            self.registry.register(collector)
        self._requests = Counter(
            "http_requests_total",
            "Requests answered.",
            ["method", "route", "status"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "http_request_duration_seconds",
            "Time from the arrival of a request to its answer.",
            ["method", "route"],
            registry=self.registry,
        )

    @property
    def started_at(self) -> str:
        return rfc3339(self._started)

    @property
    def uptime_seconds(self) -> int:
        return int((datetime.now(UTC) - self._started).total_seconds())

    @property
    def errors_last_hour(self) -> int:
        """Answers of 500 and above."""
        return sum(at > time.monotonic() - HOUR for at in tuple(self._errors))

    def metrics(self) -> bytes:
        return generate_latest(self.registry)

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        self.requests += 1
        self._requests.labels(method, route, status).inc()
        self._seconds.labels(method, route).observe(seconds)
        if status >= 500:
            self._errors.append(time.monotonic())
        while self._errors and self._errors[0] < time.monotonic() - HOUR:
            self._errors.popleft()


class Observation:
    """Names every request, and counts and logs it once it is answered."""

    def __init__(self, app: ASGIApp, telemetry: Telemetry) -> None:
        self._app = app
        self._telemetry = telemetry

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500

        async def observed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        scope["request_id"] = _given_id(Headers(scope=scope)) or str(uuid4())
        try:
            await self._app(scope, receive, observed)
        finally:
            if scope["type"] == "http":
                self._answered(scope, status, time.perf_counter() - began)

    def _answered(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "unknown")
        self._telemetry.count(scope["method"], route, status, seconds)
        fields = {
            "request_id": scope["request_id"],
            "method": scope["method"],
            "path": scope["path"],
            "status": status,
            "milliseconds": round(seconds * 1000, 1),
        }
        log.info("request answered", extra={"fields": fields})


def _given_id(headers: Headers) -> str | None:
    """A caller may name its request, to find it again in the logs; not with just any text."""
    given = headers.get("x-trace-id") or headers.get("x-request-id") or ""
    return given if re.fullmatch(r"[\w.:-]{1,128}", given, re.ASCII) else None
