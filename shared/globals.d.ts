/**
 * The few globals that Node, a page and a Web Worker have alike, declared here because the shared and crypto zones are compiled
 * without DOM and without Node types: whatever else they would touch is a compile error.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
/** A page and a worker have these; here they are only named in types that cross between the two. */
interface Blob {
  readonly size: number;
}
interface MessagePort {
  close(): void;
}
