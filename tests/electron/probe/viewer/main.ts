/** Tells the page what the viewer frame has: no bridge, no storage, its own files. */
async function look(): Promise<string> {
  const bridge = 'daftar' in window ? 'bridge' : 'no bridge';
  let storage = 'storage';
  try {
    indexedDB.open('probe');
  } catch {
    storage = 'no storage';
  }
  const answer = await fetch('/pdf/wasm/openjpeg.wasm').then(
    (response) => response.status,
    () => 'refused',
  );
  return `${bridge}, ${storage}, own file ${answer}`;
}

look().then((what) => parent.postMessage(what, '*'));
