import { type IdentitySeeds, wipeSeeds } from '../../crypto/index.ts';
import { usageFailure } from './failure.ts';
import { FolderSink } from './folder-sink.ts';
import { readIdentity } from './identity.ts';
import { knownCards, openedOutcome } from './opened-text.ts';
import { type Opened, openVerified } from './opening.ts';
import { checkFree, createPartFile } from './part-file.ts';
import { checkFolderFree, createPartFolder } from './part-folder.ts';
import { shownPath } from './system-failure.ts';
import type { Progress } from './terminal.ts';
import type { Work } from './verbs.ts';
import { WriteBehind } from './write-behind.ts';

/** `daftar open`: checks a bundle whole and writes what is in it, as a folder or as one ZIP. */
export const open: Work = async (given, { voice, at }) => {
  const bundle = given.operands[0] ?? '';
  const identity = given.need('identity');
  const target = targetOf(given.text('out'), given.text('zip'));
  const force = given.flag('force');
  if (target.kind === 'zip') checkFree(target.path, force);
  else checkFolderFree(target.path, force);
  const known = await knownCards(given.texts('known'));
  const passphraseFile = given.text('passphrase-file');
  const { seeds } = await readIdentity(identity, { verb: 'open', passphraseFile, at, voice });
  try {
    const write = target.kind === 'zip' ? openToZip : openToFolder;
    const opened = await write({ bundle, path: target.path, force, seeds, progress: voice.progress('Opening') });
    const outcome = openedOutcome(opened, known, voice);
    voice.say(`Opened into ${shownPath(target.path)}. What lies there is in the clear.`);
    return { ...outcome, facts: { ...outcome.facts, [target.kind]: target.path } };
  } finally {
    wipeSeeds(seeds);
  }
};

type Target = { readonly kind: 'out' | 'zip'; readonly path: string };

function targetOf(out: string | undefined, zip: string | undefined): Target {
  if (out !== undefined && zip !== undefined) {
    throw usageFailure('--out and --zip exclude each other. Give one of them.', 'open');
  }
  if (out !== undefined) return { kind: 'out', path: out };
  if (zip !== undefined) return { kind: 'zip', path: zip };
  throw usageFailure('Say where to open it to: --out DIR, or --zip FILE.', 'open');
}

type Opening = {
  readonly bundle: string;
  readonly path: string;
  readonly force: boolean;
  readonly seeds: IdentitySeeds;
  readonly progress: Progress;
};

async function openToZip({ bundle, path, force, seeds, progress }: Opening): Promise<Opened> {
  const part = createPartFile(path, { force });
  const output = new WriteBehind(part);
  try {
    const opened = await openVerified(bundle, seeds.sealing, { zip: (piece) => output.write(piece), progress });
    await output.end();
    await part.finish();
    return opened;
  } finally {
    await output.settle();
    await part.discard();
  }
}

async function openToFolder({ bundle, path, force, seeds, progress }: Opening): Promise<Opened> {
  const folder = createPartFolder(path, { force });
  const sink = new FolderSink(folder, path);
  try {
    const opened = await openVerified(bundle, seeds.sealing, { sink, progress });
    await sink.finish();
    folder.finish();
    return opened;
  } finally {
    await sink.settle();
    folder.discard();
  }
}
