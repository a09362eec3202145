#!/bin/sh
# Starts Daftar such that a crash leaves nothing of its memory on the disk and none of its files is readable for others.
umask 077
# One byte: the kernel then neither writes a core file nor starts a program that collects one (systemd-coredump, apport).
# With 0 it would still start that program, and leave it the choice.
prlimit --pid "$$" --core=1:1 2>/dev/null || ulimit -c 0 || exit 1
exec "$(dirname "$(readlink -f "$0")")/daftar-app" "$@"
