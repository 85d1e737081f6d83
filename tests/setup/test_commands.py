"""Commands as a person runs them: on the embedded database, with one clear line when something is wrong."""

import socket
import subprocess
import sys

import psycopg
import pytest

from tests.setup.conftest import PROJECT, clean_environment


def test_command_starts_and_stops_the_embedded_server(manage, folder, make_cluster):
    cluster = make_cluster(folder / "data")
    result = manage("showmigrations", "auth", DATA_DIR=str(cluster.data_dir))
    assert (result.returncode, result.stderr) == (0, "")
    assert (cluster.data_dir / "postgres" / "cluster").exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(cluster.url)


@pytest.mark.parametrize("arguments", [["help"], ["migrate", "--help"], ["version"]])
def test_command_without_need_of_a_database_starts_none(manage, folder, arguments):
    assert manage(*arguments, DATA_DIR=str(folder)).returncode == 0
    assert not (folder / "postgres").exists()


def test_port_in_use_is_one_clear_line(manage, folder, make_cluster):
    cluster = make_cluster(folder / "data")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = manage("serve", DATA_DIR=str(cluster.data_dir), PORT=str(port))
    line = f"CommandError: Port {port} is in use; choose another, as in: make run PORT={port + 1}\n"
    assert (result.returncode, result.stdout, result.stderr) == (1, "", line)


def test_missing_migrations_are_named(manage, folder, make_cluster):
    cluster = make_cluster(folder / "data")
    result = manage("serve", DATA_DIR=str(cluster.data_dir), PORT="18090")
    assert result.returncode == 1
    assert result.stderr.startswith("CommandError: The database lacks ")
    assert result.stderr.endswith(" migrations: run manage.py migrate.\n")


def test_unreachable_database_is_one_clear_line(manage, tmp_path):
    address = f"postgresql://nobody@/none?host={tmp_path}"
    result = manage("migrate", DATA_DIR=str(tmp_path), DATABASE_URL=address)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: connection")
    assert result.stderr.count("\n") == 1


def test_unsafe_durability_is_refused(manage, folder, make_cluster):
    cluster = make_cluster(folder / "data")
    address = {"DATA_DIR": str(folder / "other"), "DATABASE_URL": cluster.url}
    commands = {"fsync": ["serve", "--prepare"], "full_page_writes": ["migrate"], "synchronous_commit": ["serve"]}
    with cluster.joined(), psycopg.connect(cluster.url, autocommit=True) as connection:
        for name, command in commands.items():
            connection.execute(f"ALTER SYSTEM SET {name} = off")
            connection.execute("SELECT pg_reload_conf()")
            result = manage(*command, **address)
            connection.execute(f"ALTER SYSTEM RESET {name}")
            assert result.returncode == 1
            assert f"may lose acknowledged writes: {name} off. Turn it on." in result.stderr


def test_polite_kill_of_a_command_stops_the_server(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    wait = "import time; print('in', flush=True); time.sleep(60)"
    command = [sys.executable, PROJECT / "manage.py", "shell", "--no-imports", "-c", wait]
    environment = clean_environment({"DATA_DIR": str(cluster.data_dir)})
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "in\n"
        process.terminate()
    assert process.returncode == 143
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(cluster.url)
