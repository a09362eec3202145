import { lookUp, type StaticMap } from './map.ts';
import { headersOf } from './policies.ts';

/** What an answer needs of a request. */
export type Asked = Pick<Request, 'url' | 'method'>;

/**
 * Answers one request for `app://…` from the static map: GET of a listed URL, else 404 (405 for another method), always with a content security policy.
 * @param read gives the bytes of a file below dist/; a rejection becomes 404
 */
export async function serve(
  map: StaticMap,
  asked: Asked,
  read: (file: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  if (asked.method !== 'GET') return new Response(null, { status: 405, headers: headersOf(undefined) });
  const entry = lookUp(map, asked.url);
  if (entry === undefined) return new Response(null, { status: 404, headers: headersOf(undefined) });
  try {
    return new Response(await read(entry.file), { status: 200, headers: headersOf(entry) });
  } catch {
    return new Response(null, { status: 404, headers: headersOf(undefined) });
  }
}
