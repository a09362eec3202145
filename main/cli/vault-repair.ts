/** `daftar vault repair`: puts the files of the second copy in order, when it is told to write. */

import { dirname, join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import { type Mirror, mirrorOf } from '../mirror/mirror.ts';
import { MIRROR_FOLDER } from '../mirror/names.ts';
import { onEarlyEnd, tellWhenInterrupted } from './cleanup.ts';
import { Failure } from './failure.ts';
import type { Given } from './options.ts';
import { about, shownPath } from './system-failure.ts';
import type { Outcome } from './terminal.ts';
import { isDamaged, tallyInWords } from './vault-check.ts';
import { lookAtMirror, type MirrorCopy } from './vault-mirror.ts';
import type { Surroundings } from './verbs.ts';

/** What would be done. */
type Plan = {
  /** Something was being written at the end of a file. */
  readonly cut: boolean;
  /** Places that cannot be read are left away, by writing what can be read anew. */
  readonly removePlaces: number;
  /** Rows and pieces of files that stay damaged: nothing here has them. */
  readonly stayDamaged: number;
};

export async function repairVault(given: Given, { voice }: Surroundings): Promise<Outcome> {
  const copy = await lookAtMirror(given.need('profile'), voice);
  const before = await copy.tally(voice);
  const plan = planOf(copy, before.damagedValues);
  const isNeeded = plan.cut || plan.removePlaces > 0;
  if (!given.flag('write')) {
    const end = isNeeded ? ['Nothing was changed. With --write it is done.'] : [];
    return {
      facts: { before, plan, written: false },
      text: `${[...tallyInWords(copy, before), ...planInWords(plan), ...end].join('\n')}\n`,
    };
  }
  if (!isNeeded) {
    const facts = { before, plan, written: false };
    const text = `${[...tallyInWords(copy, before), ...planInWords(plan)].join('\n')}\n`;
    return isDamaged(before) ? { facts, text, failure: stillDamaged() } : { facts, text };
  }
  await copy.close();
  await about(copy.folder, () => rewrite(copy));
  const after = await (await lookAtMirror(given.need('profile'), voice)).tally(voice);
  const text = `${['It is done.', ...tallyInWords(copy, after)].join('\n')}\n`;
  const facts = { before, plan, after, written: true };
  return isDamaged(after) ? { facts, text, failure: stillDamaged() } : { facts, text };
}

/** Whoever told it to repair learns from the exit status that it is not whole, also where nothing could be done. */
function stillDamaged(): Failure {
  return new Failure(
    'altered',
    'Something in this copy is still damaged: it is nowhere else here. A backup may have it.',
  );
}

function planOf({ found }: MirrorCopy, stayDamaged: number): Plan {
  const { records, evidence, parts, damaged } = found;
  return { cut: records.hasTail || evidence.hasTail || parts.length > 0, removePlaces: damaged, stayDamaged };
}

function planInWords({ cut, removePlaces, stayDamaged }: Plan): string[] {
  const lines: string[] = [];
  if (cut) lines.push('To do: cut off what was being written when the app ended. It was not saved yet.');
  if (removePlaces > 0) {
    lines.push(
      'To do: write anew what can be read, without the places that cannot be. What stood in them is lost here; a backup may have it.',
    );
  }
  if (stayDamaged > 0)
    lines.push(
      'Damaged rows and pieces stay as they are: the app takes them from its database, or they come back from a backup.',
    );
  if (!cut && removePlaces === 0) lines.push('There is nothing to repair in its files.');
  return lines;
}

async function rewrite({ folder }: MirrorCopy): Promise<void> {
  const mirror = openFor(folder);
  const keep = onEarlyEnd(() => mirror.release());
  const untell = tellWhenInterrupted('Interrupted. Nothing is lost by that: begin again, and the rest is done.');
  try {
    const { state, damaged } = await mirror.open();
    if (state === 'held') {
      throw new Failure(
        'permission',
        'Daftar is running with this folder, or another program is at it. Close it and try again. Nothing was changed.',
      );
    }
    if (damaged > 0) await mirror.compact({ forgotten: true });
  } catch (error) {
    if (!(error instanceof MainError)) throw error;
    if (error.code === 'permission') {
      throw new Failure(
        'permission',
        `${shownPath(folder)} may not be written with your rights. Change its permissions, or copy the whole folder elsewhere.`,
        error,
      );
    }
    throw new Failure(
      'disk',
      `The disk refused to write in ${shownPath(folder)}. Copy the whole folder to another disk and try again there.`,
      error,
    );
  } finally {
    await mirror.end();
    untell();
    keep();
  }
}

/** A copy that was set aside has its files where the profile would have a folder. */
function openFor(folder: string): Mirror {
  const profile = dirname(folder);
  return folder === join(profile, MIRROR_FOLDER) ? mirrorOf(profile, 0) : mirrorOf(profile, 0, { folder });
}
