#!/bin/sh
# Starts Daftar such that a crash leaves nothing of its memory on the disk and none of its files is readable for others.
umask 077
# One byte: the kernel then neither writes a core file nor starts a program that collects one (systemd-coredump, apport).
# With 0 it would still start that program, and leave it the choice.
prlimit --pid "$$" --core=1:1 2>/dev/null || ulimit -c 0 || exit 1
# And whoever makes a core of it in spite of that gets no memory, only what the kernel itself writes about the process.
(echo 0 >/proc/$$/coredump_filter) 2>/dev/null
exec "$(dirname "$(readlink -f "$0")")/daftar-app" "$@"
