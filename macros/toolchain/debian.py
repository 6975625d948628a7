"""Installs Debian's packages, where the machine is a Debian and root is to be had without a password."""

import os
import shutil

from macros.toolchain import attempt


def install_package(*names: str) -> str | None:
    """Install Debian's packages of these names; None when it succeeded, else what went wrong, as `attempt` says it."""
    root = as_root()
    if root is None:
        return "it takes apt-get, and root or sudo without a password"
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120", "--yes"]
    # A failed update is not the end: the list of packages that is there may do.
    attempt([*apt, "update"], 300)
    return attempt([*apt, "install", "--no-install-recommends", *names], 900)


def as_root() -> list[str] | None:
    """What to put before apt-get; None where there is no apt-get, or root is not to be had without a password."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if attempt(["sudo", "-n", "true"], 10) is None else None
