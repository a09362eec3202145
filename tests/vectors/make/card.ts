import { signatureText, signedMessage, unsignedText } from '../../../crypto/card-lines.ts';
import { type Card, type CardFields, parseCard, utf8 } from '../../../crypto/index.ts';
import { sealingPublicKey, signingPublicKey } from '../../../crypto/keys.ts';
import { ed25519Sign } from '../../../crypto/sodium.ts';
import type { Vector } from '../vector.ts';
import { badSignature } from './bad-signatures.ts';
import { person, reader } from './people.ts';
import { type Draft, flipped, payloadFields, replaced, vectorsOf } from './tools.ts';

/** Vectors of recipient cards (section 6). */
export function cardVectors(): Vector[] {
  return vectorsOf('card', [
    ...goodCards(),
    ...tooNewCards(),
    ...malformedCards(),
    ...truncatedCards(),
    ...alteredCards(),
  ]);
}

const me = reader();
const text = new TextDecoder().decode(me.card.canonical);

function opened(card: Card): Record<string, string> {
  return { ...payloadFields(card.canonical), fingerprint: card.fingerprint };
}

function good(name: string, comment: string, body: Uint8Array): Draft {
  return { name, expect: 'success', comment, fields: opened(parseCard(body)), body };
}

/** A card whose text before the signature is changed and then signed, so that only the rule in question is broken. */
function resigned(change: (unsigned: string) => string): Uint8Array {
  const unsigned = change(unsignedText(me.card.fields, me.card.signingKey, me.card.sealingKey));
  return utf8(unsigned + signatureText(ed25519Sign(signedMessage(unsigned), me.seeds.signing)));
}

function withFields(fields: Partial<CardFields>): Uint8Array {
  return resigned(() => unsignedText({ ...me.card.fields, ...fields }, me.card.signingKey, me.card.sealingKey));
}

function goodCards(): Draft[] {
  const persian = person('مریم نمونه‌ای', {
    organisation: 'خانهٔ حقوق نمونه',
    languages: ['fa', 'az-Arab', 'ku-Latn-TR'],
    contact: 'desk at example.org, ön söz: 12345',
    validUntil: '2028-02-29',
  });
  const mailed = `\ufeff\r\n \t\r\n${text.replaceAll('\n', ' \t\r\n')}\r\n\n \n`;
  return [
    good('plain', 'a card as it is made', me.card.canonical),
    good('every-field', 'every field, a zero width non-joiner between letters, and a leap day', persian.card.canonical),
    good('smallest', 'compulsory fields only', person('A').card.canonical),
    good('expired', 'past its last day, which is a question for the person', withFields({ validUntil: '1999-12-31' })),
    good('through-mail', 'byte-order mark, CR LF, blanks at line ends, empty lines before and after', utf8(mailed)),
    good('no-final-line-end', 'the last line end is missing', utf8(text.trimEnd())),
    good('longest-value', 'a name of 200 code points outside the basic plane', withFields({ name: '𐓐'.repeat(200) })),
  ];
}

function tooNewCards(): Draft[] {
  const draft = (name: string, comment: string, version: string): Draft => ({
    name,
    expect: 'too-new',
    comment,
    body: utf8(`daftar recipient card ${version}\nwhatever: comes later\n`),
  });
  return [
    draft('version-2', 'version 2, its lines unknown', '2'),
    draft('version-huge', 'a version larger than any integer type', '9'.repeat(40)),
  ];
}

function malformedCards(): Draft[] {
  const bad = (name: string, comment: string, body: Uint8Array | string): Draft => ({
    name,
    expect: 'malformed',
    comment,
    body: typeof body === 'string' ? utf8(body) : body,
  });
  const change = (from: string | RegExp, to: string) => resigned((unsigned) => unsigned.replace(from, to));
  const key = me.card.sealingKey;
  return [
    bad('empty', 'no byte at all', ''),
    bad('version-0', 'version 0', text.replace('card 1', 'card 0')),
    bad('version-01', 'a version with a leading zero', text.replace('card 1', 'card 01')),
    bad('other-first-line', 'another first line', text.replace('daftar', 'Daftar')),
    bad('cut-in-first-line', 'cut inside the first line, so it is no card', text.slice(0, 15)),
    bad('not-utf8', 'a byte that UTF-8 has not', flipped(me.card.canonical, 35, 7)),
    bad('too-long', '16,385 bytes, empty lines at the end included', text + '\n'.repeat(16_385 - text.length)),
    bad('no-name', 'without a name', change(/name: .*\n/, '')),
    bad('no-created', 'without the day it was made', change(/created: .*\n/, '')),
    bad('order', 'fields in another order', change(/(organisation: .*\n)(languages: .*\n)/, '$2$1')),
    bad('twice', 'a field twice', change(/(organisation: .*\n)/, '$1$1')),
    bad('unknown-field', 'a field that this version has not', change('created:', 'colour: blue\ncreated:')),
    bad('empty-line-inside', 'an empty line between two fields', change('created:', '\ncreated:')),
    bad('empty-value', 'a field with nothing in it', change(/organisation: .*\n/, 'organisation:\n')),
    bad('too-long-value', 'a name of 201 code points', withFields({ name: 'a'.repeat(201) })),
    bad('control', 'a control character in the name', withFields({ name: 'A\u0007B' })),
    bad('lone-cr', 'a CR without LF in the name', withFields({ name: 'A\rB' })),
    bad('line-separator', 'U+2028 in the name', withFields({ name: 'A\u2028B' })),
    bad('direction-override', 'U+202E in the name', withFields({ name: 'A\u202eB' })),
    bad('joiner-at-end', 'U+200D not between two letters', withFields({ name: 'A\u200d' })),
    bad('inner-bom', 'U+FEFF inside a value', withFields({ name: 'A\ufeffB' })),
    bad('not-nfc', 'a name that is not NFC', withFields({ name: 'E\u0301va' })),
    bad('space-at-start', 'a value that begins with a space', withFields({ name: ' A' })),
    bad('wide-space-at-end', 'a value that ends with U+3000', withFields({ name: 'A\u3000' })),
    bad('language-underscore', 'a language tag with an underscore', withFields({ languages: ['az_AZ'] })),
    bad('language-separator', 'language tags joined without a space', change(/languages: .*\n/, 'languages: az,en\n')),
    bad('language-one-letter', 'a language tag of one letter', withFields({ languages: ['x'] })),
    bad('no-such-day', '29 February of a common year', withFields({ created: '2026-02-29' })),
    bad('day-form', 'a day without its zeros', withFields({ created: '2026-1-2' })),
    bad('valid-until-text', 'a last day in words', withFields({ validUntil: 'next year' })),
    bad(
      'key-not-canonical',
      'unused bits of the base64 are not zero',
      change(/(signing-key: .*)(.)=\n/, '$1$2=\n'.replace('$2', 'B')),
    ),
    bad(
      'key-too-short',
      'a signing key of 31 bytes',
      change(/signing-key: .*\n/, `signing-key: ${Buffer.alloc(31, 1).toString('base64')}\n`),
    ),
    bad(
      'key-block-narrow',
      'the sealing key in lines of 60 characters',
      change(
        /sealing-key:\n([\s\S]*)$/,
        `sealing-key:\n${Buffer.from(key)
          .toString('base64')
          .replace(/.{1,60}/g, ' $&\n')}`,
      ),
    ),
    bad(
      'key-block-unindented',
      'lines of the sealing key without the space',
      change(
        /sealing-key:\n([\s\S]*)$/,
        `sealing-key:\n${Buffer.from(key)
          .toString('base64')
          .replace(/.{1,64}/g, '$&\n')}`,
      ),
    ),
    bad(
      'sealing-key-modulus',
      'a sealing key that fails the modulus check',
      withSealingKey(replaced(key, 0, new Uint8Array([0xff, 0xff, 0xff]))),
    ),
    bad(
      'sealing-key-zero-point',
      'a sealing key whose X25519 part is zero',
      withSealingKey(replaced(key, 1184, new Uint8Array(32))),
    ),
    bad('after-signature', 'a line after the signature', `${text}more\n`),
    bad('signature-long', 'a signature of 65 bytes', text.replace(/ (.*)==\n$/, ' $1A=\n')),
  ];
}

function withSealingKey(key: Uint8Array): Uint8Array {
  return resigned(() => unsignedText(me.card.fields, me.card.signingKey, sealingPublicKey(key)));
}

function truncatedCards(): Draft[] {
  const cut = (name: string, comment: string, length: number): Draft => ({
    name: `cut-${name}`,
    expect: 'truncated',
    comment,
    body: utf8(text.slice(0, length)),
  });
  const at = (mark: string) => text.indexOf(mark);
  return [
    cut('after-first-line', 'the first line alone', at('name:')),
    cut('in-field-name', 'cut inside the name of a field', at('organisation:') + 4),
    cut('in-day', 'cut inside a day', at('signing-key:') - 3),
    cut('in-signing-key', 'cut inside the signing key', at('signing-key:') + 30),
    cut('in-sealing-key', 'cut inside a line of the sealing key', at('sealing-key:') + 400),
    cut('before-signature', 'cut before the signature', at('signature:')),
    cut('in-signature', 'cut inside the first line of the signature', at('signature:') + 40),
    cut('last-character', 'the last character of the signature is missing', text.length - 2),
  ];
}

function alteredCards(): Draft[] {
  const bad = (name: string, comment: string, body: Uint8Array): Draft => ({ name, expect: 'altered', comment, body });
  const other = person('Somebody Else').card;
  const unsigned = unsignedText(me.card.fields, me.card.signingKey, me.card.sealingKey);
  const signed = (key: Uint8Array, make: (message: Uint8Array) => Uint8Array) => {
    const part = unsignedText(me.card.fields, signingPublicKey(key), me.card.sealingKey);
    return utf8(part + signatureText(make(signedMessage(part))));
  };
  const own = me.card.signingKey;
  return [
    bad('name-changed', 'another name under the old signature', utf8(text.replace('Aynur', 'Aysel'))),
    bad(
      'sealing-key-changed',
      'another sealing key under the old signature',
      utf8(unsignedText(me.card.fields, own, other.sealingKey) + text.slice(text.indexOf('signature:'))),
    ),
    bad(
      'signing-key-changed',
      'another signing key under the old signature',
      utf8(unsignedText(me.card.fields, other.signingKey, me.card.sealingKey) + text.slice(text.indexOf('signature:'))),
    ),
    bad(
      'signature-changed',
      'a signature over something else',
      utf8(unsigned + signatureText(ed25519Sign(utf8('something else'), me.seeds.signing))),
    ),
    bad(
      'signature-without-label',
      'a signature over the text without its label',
      utf8(unsigned + signatureText(ed25519Sign(utf8(unsigned), me.seeds.signing))),
    ),
    bad(
      'signature-scalar',
      'a signature whose scalar is not canonical',
      signed(own, (m) => badSignature('scalar', m, me.seeds.signing)),
    ),
    bad(
      'signature-small-r',
      'a signature whose point R is of small order',
      signed(own, (m) => badSignature('small-r', m, me.seeds.signing)),
    ),
    bad(
      'signature-mixed-r',
      'a signature that holds only when multiplied by the cofactor',
      signed(own, (m) => badSignature('mixed-r', m, me.seeds.signing)),
    ),
    bad(
      'small-signing-key',
      'a signing key of small order, under which a signature fits every text',
      signed(Uint8Array.of(1, ...new Uint8Array(31)), () => Uint8Array.of(1, ...new Uint8Array(63))),
    ),
  ];
}
