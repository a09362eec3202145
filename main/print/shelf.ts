import { randomBytes } from 'node:crypto';
import { NOTHING_CSP, PERMISSIONS_POLICY } from '../static/policies.ts';
import type { Asked } from '../static/serve.ts';

/** A host of its own beside the vault's and the viewer's: nothing is kept under it, and nothing but one paper is ever served from it. */
export const PAPER_ORIGIN = 'app://paper';

/**
 * A paper loads nothing. Its style and its letters are inside it; which style that is says the stricter policy in the page itself, which
 * holds as well.
 */
export const PAPER_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; sandbox";

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Permissions-Policy': PERMISSIONS_POLICY,
};

/** Where the one paper that is being printed lies until its window has taken it; in memory, never on the disk. */
export interface Shelf {
  /** @returns the only address at which it can be had, once */
  put(html: Uint8Array<ArrayBuffer>): string;
  /** Whether a request of the window may go on. */
  allows(url: string): boolean;
  answer(asked: Asked): Response;
  /** Nothing is there any more. The caller overwrites the bytes. */
  clear(): void;
}

export function shelf(): Shelf {
  let lying: { readonly url: string; html: Uint8Array<ArrayBuffer> | undefined } | undefined;
  return {
    put(html) {
      const url = `${PAPER_ORIGIN}/${randomBytes(16).toString('hex')}`;
      lying = { url, html };
      return url;
    },
    allows: (url) => url === lying?.url,
    answer({ url, method }) {
      const found = method === 'GET' && url === lying?.url ? lying.html : undefined;
      if (lying === undefined || found === undefined) {
        return new Response(null, { status: 404, headers: { ...HEADERS, 'Content-Security-Policy': NOTHING_CSP } });
      }
      lying.html = undefined;
      const headers = { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAPER_CSP };
      return new Response(found, { status: 200, headers });
    },
    clear() {
      lying = undefined;
    },
  };
}
