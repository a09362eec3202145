/** The media type that a player is given, from the first bytes; `audio/mpeg` or `video/mp4` when nothing is known. */
export function mediaType(bytes: Uint8Array, family: 'audio' | 'video'): string {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('OggS')) return `${family}/ogg`;
  if (start.startsWith('\x1aE\xdf\xa3')) return `${family}/webm`;
  if (start.slice(4, 8) === 'ftyp') return `${family}/mp4`;
  if (start.startsWith('RIFF') && start.slice(8) === 'WAVE') return 'audio/wav';
  if (start.startsWith('fLaC')) return 'audio/flac';
  // ADTS: twelve bits set, then the layer bits are zero; MPEG audio has them set.
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0) return 'audio/aac';
  return family === 'audio' ? 'audio/mpeg' : 'video/mp4';
}
