"""The embedded PostgreSQL: where it lives, who starts it, who stops it, what it survives."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests.setup.conftest import PROJECT
from treatyapi.postgres import ClusterError

USE = """
import sys, time
from pathlib import Path
from treatyapi.postgres import Cluster
with Cluster(Path(sys.argv[1])).joined():
    print("in", flush=True)
    sys.stdin.readline()
"""


def answers(cluster):
    try:
        psycopg.connect(cluster.url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def query(cluster, sql):
    with psycopg.connect(cluster.url) as connection:
        return connection.execute(sql).fetchone()


def another_user(data_dir):
    """A second process that joins, says "in", and leaves when its input ends."""
    command = [sys.executable, "-c", USE, str(data_dir)]
    return subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def wait_until_in(*users):
    assert [user.stdout.readline() for user in users] == ["in\n"] * len(users)


def end(*users):
    for user in users:
        user.communicate(timeout=60)


def postmaster(cluster):
    return int((cluster.data_dir / "postgres" / "cluster" / "postmaster.pid").read_text().split()[0])


def test_settings_of_a_new_cluster(folder, make_cluster):
    expected = {
        "data_checksums": "on",
        "fsync": "on",
        "listen_addresses": "",
        "TimeZone": "UTC",
        "server_encoding": "UTF8",
        "unix_socket_permissions": "0700",
    }
    cluster = make_cluster(folder / "data")
    with cluster.joined():
        settings = {name: query(cluster, f"SELECT current_setting('{name}')")[0] for name in expected}
    assert settings == expected


def test_server_never_runs_as_root_and_lets_nobody_in(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    with cluster.joined():
        status = Path(f"/proc/{postmaster(cluster)}/status").read_text().splitlines()
    uid = next(line for line in status if line.startswith("Uid:")).split()[1]
    home = (cluster.data_dir / "postgres").stat()
    assert uid != "0"
    assert (str(home.st_uid), stat.S_IMODE(home.st_mode)) == (uid, 0o700)


@pytest.mark.parametrize("name", ["with spaces", "it's", 'a "quoted" name', "comma, and $HOME; `x`", "d" * 120])
def test_odd_paths(folder, make_cluster, name):
    cluster = make_cluster(folder / name / "data")
    with cluster.joined():
        assert query(cluster, "SELECT 1") == (1,)


def test_data_stays_and_second_start_is_quick(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    with cluster.joined(), psycopg.connect(cluster.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS value")
    assert not answers(cluster)
    started = time.monotonic()
    with cluster.joined():
        assert time.monotonic() - started < 5
        assert query(cluster, "SELECT value FROM kept") == (7,)


def test_data_folder_may_move(folder, make_cluster):
    with make_cluster(folder / "old").joined():
        pass
    (folder / "old").rename(folder / "new")
    cluster = make_cluster(folder / "new")
    with cluster.joined():
        assert query(cluster, "SELECT 1") == (1,)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the cluster to another account")
def test_closed_parent_stays_closed(folder, make_cluster):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    cluster = make_cluster(closed / "data")
    with cluster.joined():
        assert query(cluster, "SELECT 1") == (1,)
    home = (closed / "data" / "postgres").readlink()
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    assert home.parent == Path("/var/lib")
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_link_to_a_lost_cluster_is_not_replaced_silently(folder, make_cluster):
    (folder / "data").mkdir()
    (folder / "data" / "postgres").symlink_to(folder / "gone")
    with pytest.raises(ClusterError, match="which is gone; remove the link to start afresh"):
        make_cluster(folder / "data").join()


def test_last_user_stops_the_server(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    cluster.join()
    other = another_user(cluster.data_dir)
    wait_until_in(other)
    cluster.leave()
    assert answers(cluster)
    end(other)
    assert not answers(cluster)


def test_killed_user_does_not_count(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    cluster.join()
    other = another_user(cluster.data_dir)
    wait_until_in(other)
    other.kill()
    end(other)
    cluster.leave()
    assert not answers(cluster)


def test_starters_at_once_share_one_server(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    users = [another_user(cluster.data_dir) for _ in range(3)]
    wait_until_in(*users)
    log = (cluster.data_dir / "postgres.log").read_text()
    assert log.count("starting PostgreSQL") == 1
    end(*users)
    assert not answers(cluster)


def test_survives_kill_of_the_postmaster(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    cluster.join()
    with psycopg.connect(cluster.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS value")
    os.kill(postmaster(cluster), signal.SIGKILL)
    other = another_user(cluster.data_dir)
    wait_until_in(other)
    assert query(cluster, "SELECT value FROM kept") == (7,)
    end(other)
    cluster.leave()
    assert not answers(cluster)


def test_interrupted_first_start_is_made_anew(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    with cluster.joined():
        pass
    home = cluster.data_dir / "postgres"
    (home / "cluster").rename(home / "unfinished")
    with cluster.joined():
        assert query(cluster, "SELECT 1") == (1,)


def test_cluster_of_another_version_is_refused(folder, make_cluster):
    cluster = make_cluster(folder / "data")
    with cluster.joined():
        pass
    (cluster.data_dir / "postgres" / "cluster" / "PG_VERSION").write_text("17\n")
    with pytest.raises(ClusterError, match="was made by PostgreSQL 17, this is 18"):
        cluster.join()


def test_full_disk_is_one_clear_line(folder, make_cluster, monkeypatch):
    full = shutil.disk_usage(folder)._replace(free=2**20)
    monkeypatch.setattr("treatyapi.postgres.server.shutil.disk_usage", lambda _: full)
    with pytest.raises(ClusterError, match=r"cannot run in .*: the disk is full\.$"):
        make_cluster(folder / "data").join()
