"""Secrets that nobody has set."""

import hashlib
import hmac
import secrets
from pathlib import Path


def kept_secret(data_dir: str, name: str) -> str:
    """Made at the first start and kept in the data folder, for its owner to read alone."""
    file = Path(data_dir) / name
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(secrets.token_urlsafe(32))
    except FileExistsError:
        pass
    return file.read_text().strip()


def same_secret(given: str, expected: str) -> bool:
    """Compares in a time that does not tell how much of it was right."""
    return hmac.compare_digest(_digest(given), _digest(expected))


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
