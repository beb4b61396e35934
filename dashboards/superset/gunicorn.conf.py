"""How 'qingyu serve --dashboards' runs Superset: two workers on loopback, which end when the program that started them does."""

import os
import signal
import sys
import threading

workers = 2
worker_class = "gthread"
threads = 8
timeout = 120
graceful_timeout = 20
loglevel = "warning"
accesslog = None


def when_ready(server):
    """The starter holds the other end of the standard input: once it is gone, whatever ended it, nobody needs these."""

    def wait_for_the_end():
        while os.read(sys.stdin.fileno(), 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait_for_the_end, daemon=True).start()
