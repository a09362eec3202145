/**
 * Names and values out of XML that describes a file (XMP, properties of office documents): a scan that goes forward once, expands no
 * entity but the five of XML and numbers, and follows nothing.
 */

/** Characters that are looked at, tags, and characters of one value. */
const LIMITS = { text: 262_144, tags: 4000, value: 2000 } as const;

/** Called with the qualified name of an element or attribute, and its text. */
export type OnValue = (name: string, value: string) => void;

/** Containers whose name says nothing about what is in them. */
const LISTS = /^(?:rdf:(?:li|Seq|Bag|Alt|Description|RDF)|x:xmpmeta)$/;

/** Walks through `xml`. Never throws; what is not well-formed gives what could be read before and after. */
export function scanMarkup(xml: string, onValue: OnValue): void {
  const text = xml.slice(0, LIMITS.text);
  const open: { name: string; text: string }[] = [];
  let at = 0;
  for (let tags = 0; tags < LIMITS.tags; tags++) {
    const start = text.indexOf('<', at);
    if (start < 0) return;
    const top = open.at(-1);
    if (top !== undefined && top.text.length < LIMITS.value) top.text += text.slice(at, start);
    const end = text.indexOf('>', start);
    if (end < 0) return;
    at = end + 1;
    const inner = text.slice(start + 1, end);
    if (inner.startsWith('!') || inner.startsWith('?')) continue;
    if (inner.startsWith('/')) {
      const closed = open.pop();
      if (closed !== undefined) tell(closed.name, closed.text, onValue, open);
      continue;
    }
    const name = /^[\w:.-]{1,100}/.exec(inner)?.[0];
    if (name === undefined) continue;
    for (const [, attribute = '', double, single] of inner.slice(name.length).matchAll(ATTRIBUTE)) {
      if (!/^(?:xmlns|rdf:|xml:|x:)/.test(attribute)) tell(attribute, double ?? single ?? '', onValue, open);
    }
    if (inner.endsWith('/')) continue;
    if (open.length >= 64) return;
    open.push({ name, text: '' });
  }
}

const ATTRIBUTE = /\s([\w:.-]{1,100})\s{0,10}=\s{0,10}(?:"([^"]{0,2000})"|'([^']{0,2000})')/g;

function tell(name: string, value: string, onValue: OnValue, open: readonly { name: string }[]): void {
  const words = unescaped(value).trim();
  if (words === '') return;
  const named = LISTS.test(name) ? open.findLast((one) => !LISTS.test(one.name))?.name : name;
  if (named !== undefined) onValue(named, words);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities of XML and numbers, undone. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The XMP packet in bytes, as text, or undefined: found by its element. UTF-16 packets are rare and left out. */
export function xmpPacket(latin: string): string | undefined {
  const start = latin.indexOf('<x:xmpmeta');
  if (start < 0) return undefined;
  const end = latin.indexOf('</x:xmpmeta>', start);
  return latin.slice(start, end < 0 ? start + LIMITS.text : Math.min(end + 12, start + LIMITS.text));
}
