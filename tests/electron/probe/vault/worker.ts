/** Says whether WebAssembly may be compiled here; the bytes are the empty module. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

WebAssembly.compile(EMPTY).then(
  () => postMessage('wasm'),
  () => postMessage('no wasm'),
);
