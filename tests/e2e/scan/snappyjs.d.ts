declare module 'snappyjs' {
  export function uncompress(compressed: Uint8Array): Uint8Array;
  export function compress(bytes: Uint8Array): Uint8Array;
}
