"""`make run` on machines that lack something: one clear line, and nothing half done."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.setup.conftest import PROJECT, clean_environment

TOO_OLD = "#!/bin/sh\nexit 1\n"
WITHOUT_VENV = '#!/bin/sh\ncase "$2" in *venv*) exit 1;; esac\n'


@pytest.fixture
def clone(tmp_path):
    """What `make run` reads before there is a `.venv`."""
    shutil.copytree(PROJECT / "bin", tmp_path / "bin")
    for name in ("Makefile", "requirements-local.txt", "requirements-dev.txt"):
        shutil.copy(PROJECT / name, tmp_path)
    return tmp_path


@pytest.fixture
def make(clone):
    def run(*arguments, programs=None, **environment):
        """Run make, with these scripts found before the machine's programs."""
        folder = clone / "programs"
        folder.mkdir()
        for name, script in (programs or {}).items():
            (folder / name).write_text(script)
            (folder / name).chmod(0o755)
        path = f"{folder}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["make", "-C", clone, *arguments],
            check=False,
            capture_output=True,
            text=True,
            env=clean_environment({"PATH": path, **environment}),
        )

    return run


def first_line_of_error(result):
    assert result.returncode == 2
    lines = [line for line in result.stderr.splitlines() if not line.startswith("make")]
    assert len(lines) == 1, result.stderr
    return lines[0]


def test_without_target_shows_help(make):
    result = make()
    assert (result.returncode, result.stderr) == (0, "")
    targets = [line.split()[1] for line in result.stdout.splitlines() if line.startswith("  make ")]
    assert {"help", "run", "admin", "test", "browser", "check", "fix", "schema"} <= {*targets}


def test_missing_python(make, clone):
    old = dict.fromkeys(["python3.13", "python3.12", "python3.11", "python3", "python"], TOO_OLD)
    message = "Error: Python 3.11 or newer is needed; install it or set PYTHON=/path/to/python3."
    assert first_line_of_error(make("run", programs=old)) == message
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize("given", ["environment", "argument"])
def test_chosen_python_too_old(make, given):
    value = {"PYTHON": "python-of-old"}
    arguments, environment = ([], value) if given == "environment" else (["PYTHON=python-of-old"], {})
    result = make("run", *arguments, programs={"python-of-old": TOO_OLD}, **environment)
    assert first_line_of_error(result).startswith("Error: Python 3.11 or newer is needed, and python-of-old is not;")


def test_missing_venv_module(make):
    result = make("run", programs={"python3.13": WITHOUT_VENV})
    message = "Error: python3.13 lacks its venv module; on Debian and Ubuntu: apt install python3-venv"
    assert first_line_of_error(result) == message


def test_full_disk(make):
    full = "#!/bin/sh\necho header\necho 'disk 1000 900 100000 90% /'\n"
    result = make("run", programs={"df": full}, PYTHON=sys.executable)
    assert first_line_of_error(result) == "Error: the disk is full: installing needs 600 MB here, 100 MB are free."
