#!/bin/sh
# Run as root by the package manager, after the files are in their place.
set -e

app=/opt/Daftar
ln -sf "$app/daftar" /usr/bin/daftar

# The profile needs AppArmor 4. Older ones restrict no namespaces and do without it.
allowed=no
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$app/resources/apparmor-profile" >/dev/null 2>&1; then
  install -m 0644 "$app/resources/apparmor-profile" /etc/apparmor.d/daftar
  # In a chroot, where systems are prepared, it is loaded when that system starts.
  if [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; then
    allowed=yes
  elif apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/daftar; then
    allowed=yes
  fi
fi

# Chromium's sandbox takes user namespaces where an ordinary user may have them. Where not, and only there, its helper needs root's rights:
# Daftar never starts without a sandbox. Asked as nobody, since root may always.
namespaces=no
if setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user true 2>/dev/null; then
  restricted=$(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2>/dev/null || echo 0)
  if [ "$restricted" = 0 ] || [ "$allowed" = yes ]; then
    namespaces=yes
  fi
fi
chown root:root "$app/chrome-sandbox"
if [ "$namespaces" = yes ]; then
  chmod 0755 "$app/chrome-sandbox"
else
  chmod 4755 "$app/chrome-sandbox"
fi
