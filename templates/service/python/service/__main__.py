"""`python3 -m service`: reads the settings and listens until it is told to stop."""

import os
import signal
import sys

import uvicorn

from service.app import create_app
from service.config import ConfigurationError, read_config
from service.logs import set_up_logs

STOP_WITHIN_SECONDS = 4
EXIT_CONFIGURATION = 78


def main() -> int:
    try:
        config = read_config(os.environ)
    except ConfigurationError as error:
        print(error, file=sys.stderr)
        return EXIT_CONFIGURATION
    set_up_logs(config.log_level)
    # The server ends in peace when it is told to, and then passes the signal on.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    uvicorn.run(
        create_app(config),
        host=config.host,
        port=config.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=STOP_WITHIN_SECONDS,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
