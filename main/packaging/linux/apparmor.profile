# Where AppArmor keeps user namespaces from programs it does not know, Chromium's sandbox needs this to exist.
# It restricts nothing: what Daftar may do is decided by Chromium's own sandbox, which these namespaces are for.
abi <abi/4.0>,
include <tunables/global>

profile daftar /opt/Daftar/daftar-app flags=(unconfined) {
  userns,

  include if exists <local/daftar>
}
