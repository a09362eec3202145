#!/bin/sh
# Run as root by the package manager. What somebody wrote in Daftar lies in their home and is not touched: wiping is done in the app.
set -e

case "$1" in
remove | purge) ;;
*) exit 0 ;; # an upgrade: the new version puts its own in place
esac

if [ "$(readlink /usr/bin/daftar 2>/dev/null)" = /opt/Daftar/daftar ]; then
  rm -f /usr/bin/daftar
fi

if [ -f /etc/apparmor.d/daftar ]; then
  if apparmor_status --enabled >/dev/null 2>&1 && ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --remove /etc/apparmor.d/daftar || true
  fi
  rm -f /etc/apparmor.d/daftar
fi
