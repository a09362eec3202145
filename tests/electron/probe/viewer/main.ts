/** Tells the page what the viewer frame has: no bridge, no storage. */
function look(): string {
  const bridge = 'daftar' in window ? 'bridge' : 'no bridge';
  try {
    indexedDB.open('probe');
    return `${bridge}, storage`;
  } catch {
    return `${bridge}, no storage`;
  }
}

parent.postMessage(look(), '*');
