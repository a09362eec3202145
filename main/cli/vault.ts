import { usageFailure } from './failure.ts';
import { shownPath } from './system-failure.ts';
import { checkVault } from './vault-check.ts';
import { exportVault } from './vault-export.ts';
import { repairVault } from './vault-repair.ts';
import type { Work } from './verbs.ts';

/** What each of the three takes besides --profile. */
const TAKES: Readonly<Record<string, { readonly work: Work; readonly options: readonly string[] }>> = {
  check: { work: checkVault, options: ['backup', 'generation', 'contents', 'passphrase-file', 'recovery-code-file'] },
  repair: { work: repairVault, options: ['write'] },
  export: { work: exportVault, options: ['backup', 'generation', 'passphrase-file', 'recovery-code-file', 'out'] },
};
const OPTIONS = ['backup', 'generation', 'contents', 'passphrase-file', 'recovery-code-file', 'out', 'write'];

/** `daftar vault`: the second copy of a vault, or a backup, for somebody whose app does not start. */
export const vault: Work = async (given, around) => {
  const action = given.operands[0] ?? '';
  const found = Object.hasOwn(TAKES, action) ? TAKES[action] : undefined;
  if (found === undefined) {
    throw usageFailure(`"${shownPath(action)}" is none of check, repair and export.`, 'vault');
  }
  const wrong = OPTIONS.find((name) => given.flag(name) && !found.options.includes(name));
  if (wrong !== undefined) throw usageFailure(`"daftar vault ${action}" has no option --${wrong}.`, 'vault');
  return found.work(given, around);
};
