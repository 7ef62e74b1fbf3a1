"""Memory and processor time of everything that a command has started."""

import os
import signal
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")


class Command:
    """A command in a process session of its own, with all that it starts."""

    def __init__(self, arguments, environment, log):
        self.process = subprocess.Popen(arguments, env=environment, stdout=log, stderr=subprocess.STDOUT,
                                        stdin=subprocess.DEVNULL, start_new_session=True)

    def members(self):
        """The numbers of its processes, and when each began: whoever descends from it or is in its session."""
        every = {pid: fields for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if (fields := _stat(pid))}
        members = {pid for pid, fields in every.items() if self.process.pid in (pid, int(fields[3]))}
        grown = True
        while grown:
            below = {pid for pid, fields in every.items() if int(fields[1]) in members}
            grown = not below <= members
            members |= below
        return {pid: every[pid][19] for pid in members}

    def memory(self):
        """Mebibytes of browsers, drivers and the launcher itself; what they share counts in parts (PSS)."""
        total = {"browsers": 0.0, "drivers": 0.0, "launcher": 0.0}
        for pid in self.members():
            try:
                total[_kind(pid)] += memory_of(pid)
            except (OSError, StopIteration):
                # it has ended
                continue
        return total

    def cpu(self):
        """Processor seconds so far, with those of processes that have ended."""
        return sum(sum(map(int, fields[11:15])) for fields in map(_stat, self.members()) if fields) / TICKS

    def service(self):
        """The number of the Java process."""
        return next(pid for pid in self.members() if _name(pid) == "java")

    def end(self):
        """Ends it politely, and by force whoever of its processes is left."""
        members = self.members()
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                pass
        members |= self.members()
        for pid in (each for each, begun in members.items() if _runs(each, begun)):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        until = time.monotonic() + 10
        while any(_runs(pid, begun) for pid, begun in members.items()) and time.monotonic() < until:
            time.sleep(0.05)


def cpu_of(pid):
    """Processor seconds of one process so far."""
    return sum(map(int, _stat(pid)[11:13])) / TICKS


def memory_of(pid):
    """Mebibytes of one process (PSS)."""
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024


def _stat(pid):
    """What follows the name: state, parent, group, session, ..."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()
    except OSError:
        return None


def _runs(pid, begun):
    fields = _stat(pid)
    return fields is not None and fields[0] != "Z" and fields[19] == begun


def _name(pid):
    try:
        with open(f"/proc/{pid}/comm") as comm:
            return comm.read().strip()
    except OSError:
        return ""


def _kind(pid):
    try:
        program = os.path.basename(os.readlink(f"/proc/{pid}/exe"))
    except OSError:
        return "browsers"
    if "chromedriver" in program:
        return "drivers"
    return "browsers" if "chrom" in program else "launcher"
