import { describe, expect, test } from 'vitest';
import { ARTEFACTS, artefactOf, VAULT_SESSION } from '../../main/disk/artefacts.ts';
import { ERASE_FILES } from '../../main/ipc/erase.ts';
import { PREFERENCES_FILE } from '../../main/ipc/preferences.ts';
import {
  FORMER_FOLDER,
  LOCK_FILE,
  MIRROR_FOLDER,
  PART,
  SECRET_FILES,
  segmentName,
  setAsideFolder,
} from '../../main/mirror/names.ts';
import { RESERVE_FILE } from '../../main/mirror/reserve.ts';
import { SENTINEL_FILE } from '../../main/mirror/sentinel.ts';
import { PARTITION } from '../../main/window/options.ts';

const LOGS = ['records', 'evidence'] as const;

describe('the list of files that may be on the disk', () => {
  test.each(ARTEFACTS)('H21 $place $example is allowed by one entry, with a reason', (artefact) => {
    const { place, example, why } = artefact;
    const paths = place === 'session' ? [example, `${VAULT_SESSION}/${example}`] : [example];
    for (const path of paths) expect(artefactOf(place === 'session' ? 'profile' : place, path)).toBe(artefact);
    expect(ARTEFACTS.filter((each) => each.place === place && each.name.test(example))).toEqual([artefact]);
    expect(why.length).toBeGreaterThan(10);
  });

  test("H21 the list has Daftar's own files under the names that main writes", () => {
    for (const name of [...Object.values(ERASE_FILES), PREFERENCES_FILE, SENTINEL_FILE, RESERVE_FILE])
      expect(artefactOf('profile', name)?.writer).toBe('Daftar');
    const segments = LOGS.flatMap((log) => [segmentName(log, 1), `${segmentName(log, 99_999_999)}${PART}`]);
    for (const folder of [MIRROR_FOLDER, FORMER_FOLDER, setAsideFolder(1), setAsideFolder(12)])
      for (const name of [...segments, LOCK_FILE])
        expect(artefactOf('profile', `${folder}/${name}`)?.writer).toBe('Daftar');
    for (const name of SECRET_FILES)
      expect(artefactOf('profile', `${setAsideFolder(1)}/${name}`)?.writer).toBe('Daftar');
    expect(PARTITION).toBe(`persist:${VAULT_SESSION.split('/')[1]}`);
  });

  test.each([
    // Words that the user taught a spelling checker; crash dumps; logs; paged-out blobs; files of the page; a service worker.
    'Custom Dictionary.txt',
    'Dictionaries/en-US-10-1.bdic',
    'Crashpad/pending/1.dmp',
    'electron_debug.log',
    'logs/main.log',
    'blob_storage/7f0e/1',
    `${VAULT_SESSION}/blob_storage/7f0e/1`,
    `${VAULT_SESSION}/File System/000/p/00/00000000`,
    `${VAULT_SESSION}/Service Worker/Database/000003.log`,
    'History',
    'Sessions/Session_1',
    'report.txt',
    'state-d',
    'state-a/x',
    'mirror',
    'mirror/r-1',
    'mirror/x-00000001',
    'mirror/r-00000001/x',
    'mirror/state-a',
    'mirror-old-/r-00000001',
    'reserve/x',
    `${VAULT_SESSION}/state-a`,
    'Partitions/other/Preferences',
    'IndexedDB/https_example.org_0.indexeddb.leveldb/000003.log',
    '',
  ])('H21 %s is not allowed', (path) => {
    expect(artefactOf('profile', path)).toBeUndefined();
  });

  test('H21 a name that is allowed in one place is not in another', () => {
    expect(artefactOf('temporary', 'state-a')).toBeUndefined();
    expect(artefactOf('home', 'Preferences')).toBeUndefined();
    expect(artefactOf('profile', '.cache/dconf/user')).toBeUndefined();
  });
});
