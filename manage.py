#!/usr/bin/env python
"""Run a Django command, on the embedded PostgreSQL unless DATABASE_URL is set."""

import os
import sys

from treatyapi.command_line import run

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatyapi.settings")
    sys.exit(run(sys.argv))
