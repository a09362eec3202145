/** What is told of an opened bundle, as facts and as text. Everything that strangers wrote is shown with its hidden characters. */
import { type Card, fingerprintGroups } from '../../crypto/index.ts';
import { formsOf } from '../../shared/bag/bundle.ts';
import { visibleName } from '../../shared/text/visible-name.ts';
import { readCard } from './cards.ts';
import type { Opened } from './opening.ts';
import type { Outcome, Voice } from './terminal.ts';

/** Cards given with `--known`. */
export async function knownCards(paths: readonly string[]): Promise<readonly Card[]> {
  const cards = [];
  for (const path of paths) cards.push(await readCard(path));
  return cards;
}

/** The facts and the listing of a bundle that verified. */
export function openedOutcome({ summary, card }: Opened, known: readonly Card[], voice: Voice): Outcome {
  const { bundle } = summary;
  const originals = new Map(
    bundle.kind === 'reports' ? bundle.evidence.map(({ path, originalName }) => [path, originalName]) : [],
  );
  const reports =
    bundle.kind === 'reports' ? bundle.reports.map(({ json, html, title }) => ({ json, html, title })) : [];
  const forms = formsOf(bundle).map(({ form, language, title, html, pdf }) => {
    return { form, language, title, html: html.path, pdf: pdf.path };
  });
  if (summary.reports.some(({ newer, unknown }) => newer || unknown.length > 0)) {
    voice.warn('A report has fields of a later Daftar. They were kept; the readable page does not show them all.');
  }
  const sender = card === undefined ? ({ status: 'unsigned' } as const) : senderFacts(card, knownAs(card, known));
  const facts = {
    verified: true,
    bundleId: bundle.id,
    kind: bundle.kind,
    created: bundle.created,
    sender,
    reports,
    ...(forms.length === 0 ? {} : { forms }),
    ...(bundle.kind === 'receipt' ? { receipt: bundle.receipt } : {}),
    files: summary.files.map(({ name, size, sha256 }) => {
      const originalName = originals.get(name);
      return { path: name, size, sha256, ...(originalName === undefined ? {} : { originalName }) };
    }),
  };
  const lines = [
    'Everything verified: nothing was altered or left out.',
    ...senderLines(card, card && knownAs(card, known)),
    `Bundle: ${bundle.id}, made ${bundle.created.replace('T', ' ').replace(':00Z', ' UTC')}`,
    ...(bundle.kind === 'receipt'
      ? [
          `A receipt for the bundle ${bundle.receipt.bundleId}, received ${bundle.receipt.receivedAt}: ${bundle.receipt.outcome}`,
          `SHA-256 of that bundle: ${bundle.receipt.bundleSha256}`,
          ...(bundle.receipt.note === undefined ? [] : [`Note: ${visibleName(bundle.receipt.note)}`]),
        ]
      : []),
    ...(reports.length > 0 ? ['Reports:'] : []),
    ...reports.map(({ html, title }) => `  ${html}  ${title === '' ? '(no title)' : visibleName(title)}`),
    ...(forms.length > 0 ? ['Forms:'] : []),
    ...forms.map(({ pdf, title, language }) => `  ${pdf}  ${visibleName(title)} (${language})`),
    'Files:',
    ...facts.files.map(
      ({ path, size, originalName }) =>
        `  ${path}  ${size} bytes${originalName === undefined ? '' : `  ${visibleName(originalName)}`}`,
    ),
  ];
  return { facts, text: `${lines.join('\n')}\n` };
}

/** The card with these keys among those given with --known. */
function knownAs(card: Card, known: readonly Card[]): Card | undefined {
  return known.find(({ fingerprint }) => fingerprint === card.fingerprint);
}

/** What a holder of known keys calls themselves in one bundle proves nothing: the words are those of the known card. */
function senderFacts(card: Card, known: Card | undefined) {
  return {
    status: 'signed' as const,
    /** Whether the keys are those of a card given with --known. */
    known: known !== undefined,
    fingerprint: card.fingerprint,
    ...(known ?? card).fields,
  };
}

function senderLines(card: Card | undefined, known: Card | undefined): string[] {
  if (card === undefined) {
    return ['From: not signed. Whoever has your card can have made it; do not take a name in it for proof.'];
  }
  const [who, says] = [whose(known ?? card), whose(card)];
  return [
    `From: signed by the card of ${who}`,
    `Fingerprint: ${fingerprintGroups(card.fingerprint).join(' ')}`,
    ...(says === who ? [] : [`The card in the bundle has another name on it: ${says}`]),
    known === undefined
      ? 'This card is not known here. Anybody can write any name on a card: compare the fingerprint with the sender over another channel.'
      : 'This card is one of those that you gave as known.',
  ];
}

function whose({ fields: { name, organisation } }: Card): string {
  return [name, ...(organisation === undefined ? [] : [organisation])].map(visibleName).join(', ');
}
