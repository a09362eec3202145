import { concat, uint, utf8 } from '../../../crypto/bytes.ts';
import { withChecksum } from '../../../crypto/checked-file.ts';
import {
  LOWEST_COST,
  newRecoveryCode,
  passphraseRoot,
  preparePassphrase,
  recoveryGroups,
  recoveryRoot,
  sealHeader,
  slotSecretOf,
} from '../../../crypto/index.ts';
import { masterKey, vaultId } from '../../../crypto/keys.ts';
import type { Vector } from '../vector.ts';
import { base64, type Draft, flipped, hex, payloadFields, replaced, seededRandom, vectorsOf } from './tools.ts';

const random = seededRandom('header');
const vault = vaultId(random.bytes(16));
const salt = random.bytes(16);
const master = masterKey(random.bytes(32));
const code = newRecoveryCode(random);
const printed = recoveryGroups(code).join(' ');
const typed = 'bir iki üç dörd ';

/** Vectors of vault headers (section 2). */
export function headerVectors(): Vector[] {
  const fields = { vaultId: vault, cost: LOWEST_COST, salt };
  const passphrase = passphraseRoot(preparePassphrase(typed), salt, LOWEST_COST);
  const live = [
    { index: 0, secret: slotSecretOf(passphrase, vault, 0) },
    { index: 7, secret: slotSecretOf(recoveryRoot(code, vault), vault, 7) },
  ];
  const header = sealHeader(fields, master, live, random);
  const body = header.subarray(0, 884);
  const opened = (index: number) => ({ slot: String(index), ...payloadFields(master) });
  const byCode = { 'recovery-code': base64(printed) };
  const draft = (
    expect: Draft['expect'],
    name: string,
    comment: string,
    bytes: Uint8Array,
    more: Record<string, string> = byCode,
  ): Draft => ({
    name,
    expect,
    comment,
    fields: more,
    body: bytes,
  });
  const changed = (offset: number, ...bytes: number[]) => withChecksum(replaced(body, offset, new Uint8Array(bytes)));
  const other = newRecoveryCode(seededRandom('another code'));
  return vectorsOf('header', [
    draft('success', 'passphrase', 'opened by the passphrase in slot 0', header, {
      passphrase: base64(typed),
      ...opened(0),
    }),
    draft('success', 'recovery', 'opened by the recovery code in slot 7', header, { ...byCode, ...opened(7) }),
    draft('wrong-passphrase', 'wrong-passphrase', 'the passphrase without its last space', header, {
      passphrase: base64(typed.trimEnd()),
    }),
    draft('wrong-passphrase', 'wrong-recovery', 'the recovery code of another vault', header, {
      'recovery-code': base64(other),
    }),
    draft(
      'wrong-passphrase',
      'slot-moved',
      'the slot stands elsewhere than it was made for',
      withChecksum(replaced(body, 52, header.subarray(780, 884)).fill(0, 780)),
    ),
    draft('altered', 'box', 'a changed box, with a checksum that fits', withChecksum(flipped(body, 840))),
    draft('altered', 'nonce', 'a changed nonce, with a checksum that fits', withChecksum(flipped(body, 815))),
    draft(
      'wrong-passphrase',
      'commitment',
      'a changed commitment, with a checksum that fits',
      withChecksum(flipped(body, 790)),
    ),
    draft('altered', 'changed', 'a bit changed on the way', flipped(header, 400)),
    draft('altered', 'checksum', 'a bit of the checksum changed', flipped(header, -1)),
    draft('altered', 'extended', 'one byte more', concat(header, uint(0, 1))),
    draft(
      'altered',
      'later-version-changed',
      'version 2, and the checksum does not fit',
      replaced(header, 8, uint(2, 2)),
    ),
    draft('truncated', 'cut-last-byte', 'the last byte is missing', header.slice(0, -1)),
    draft('truncated', 'cut-to-44', '44 bytes', header.slice(0, 44)),
    draft('malformed', 'short', '43 bytes', header.slice(0, 43)),
    draft('malformed', 'empty', 'no byte at all', new Uint8Array(0)),
    draft('malformed', 'magic', 'another magic number', changed(0, 0x64)),
    draft('malformed', 'version-0', 'version 0', changed(8, 0, 0)),
    draft('malformed', 'longer', 'one byte more, with a checksum that fits', withChecksum(concat(body, uint(0, 1)))),
    draft('malformed', 'shorter', 'one byte less, with a checksum that fits', withChecksum(body.subarray(0, 883))),
    draft('malformed', 'zero-field', 'the zero field is one', changed(10, 0, 1)),
    draft('malformed', 'memory-low', 'memory one KiB below the limit', changed(12, 0, 3, 0xff, 0xff)),
    draft('malformed', 'memory-high', 'memory one KiB above the limit', changed(12, 0, 0x10, 0, 1)),
    draft('malformed', 'passes-low', 'two passes', changed(16, 0, 0, 0, 2)),
    draft('malformed', 'passes-high', 'eleven passes', changed(16, 0, 0, 0, 11)),
    draft('too-new', 'version-2', 'version 2', changed(8, 0, 2)),
    draft(
      'too-new',
      'version-2-longer',
      'version 2 of another length',
      withChecksum(concat(utf8('DAFTARVH'), uint(2, 2), new Uint8Array(2000))),
    ),
  ]);
}

/** Vectors of recovery codes as they are typed (section 2.1). */
export function recoveryVectors(): Vector[] {
  const groups = recoveryGroups(code);
  const [first = '', second = ''] = groups;
  const arabic = printed.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
  const good = (name: string, comment: string, text: string): Draft => ({
    name,
    expect: 'success',
    comment,
    fields: { 'vault-id': hex(vault), root: hex(recoveryRoot(code, vault)), ...payloadFields(utf8(code)) },
    body: utf8(text),
  });
  const bad = (name: string, comment: string, text: string): Draft => ({
    name,
    expect: 'malformed',
    comment,
    fields: { 'vault-id': hex(vault) },
    body: utf8(text),
  });
  const swappedDigits = first.replace(/^(.*?)(.)(?!\2)(.)/, '$1$3$2');
  return vectorsOf('recovery', [
    good('printed', 'as it is printed', printed),
    good('bare', 'without any space', code),
    good('persian-digits', 'in Persian digits, between marks of direction', `\u200f${arabic}\u200e`),
    good(
      'mathematical-digits',
      'in digits outside the basic plane',
      printed.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x1d7f6 + Number(digit))),
    ),
    good(
      'dashes-and-lines',
      'with dashes, tabs, line ends and wide spaces',
      ` ${groups.join('-\u2013\r\n\t\u3000')}\n`,
    ),
    bad('empty', 'no byte at all', ''),
    bad('wrong-digit', 'a wrong digit in the first group', `${(Number(printed[0]) + 1) % 10}${printed.slice(1)}`),
    bad('digits-swapped', 'two neighbouring digits exchanged', [swappedDigits, ...groups.slice(1)].join(' ')),
    bad('groups-swapped', 'two groups exchanged', [second, first, ...groups.slice(2)].join(' ')),
    bad('49-digits', 'the last digit is missing', code.slice(0, -1)),
    bad('51-digits', 'one digit too many', `${code}0`),
    bad('letter', 'the letter O for a zero', `${printed}O`),
    bad('superscript', 'a superscript digit, which is no decimal digit', `${printed}²`),
  ]);
}
