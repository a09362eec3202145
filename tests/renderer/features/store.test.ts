/** What is said and offered about the two copies of the notebook: what is found at a start, and what an unlock put right. */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Session, SessionContext } from '../../../renderer/app/session.ts';
import { UnsavedText } from '../../../renderer/app/unsaved.ts';
import { LostVault } from '../../../renderer/features/store/LostVault.tsx';
import { offersOf } from '../../../renderer/features/store/offers.ts';
import { reportLines } from '../../../renderer/features/store/report-lines.ts';
import { StartQuestionScreen } from '../../../renderer/features/store/StartQuestionScreen.tsx';
import { mayBeGivenUp, troubleOf } from '../../../renderer/features/unlock/trouble.ts';
import { VaultTrouble } from '../../../renderer/features/unlock/VaultTrouble.tsx';
import { VaultProvider } from '../../../renderer/hooks/vault.tsx';
import { en } from '../../../renderer/text/en.ts';
import { TextProvider } from '../../../renderer/text/text.tsx';
import type { VaultClient } from '../../../renderer/vault/client.ts';
import { FORMAT_ERROR_CODES, VAULT_ERROR_CODES } from '../../../shared/errors.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/ipc/contract.ts';
import { START_FINDINGS, type StartQuestion, type StartReport } from '../../../shared/vault/store.ts';

const silent = new Promise<never>(() => undefined);
const client: VaultClient = {
  call: () => silent,
  onChanged: () => () => undefined,
  ready: silent,
  lock: () => silent,
  destroy: () => silent,
};
const bridge: Bridge = { invoke: () => silent, onLockRequest: () => () => undefined };
const nothing = () => undefined;
const session: Session = {
  unsaved: new UnsavedText(),
  lock: nothing,
  hide: nothing,
  erasing: nothing,
  preferences: DEFAULT_PREFERENCES,
  setPreferences: nothing,
};

/** What stands on the screen, as text: tags are left out, and what isolates directions. */
function shown(children: ReactNode, language = 'en'): string {
  const page = createElement(() =>
    TextProvider({
      language,
      children: VaultProvider({
        client,
        bridge,
        children: createElement(SessionContext, { value: session }, children),
      }),
    }),
  );
  return renderToStaticMarkup(page)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

const DAY = Date.UTC(2026, 4, 3, 12);
const contents = (reports: number, lastChangeAt: number | null = DAY) => ({ reports, files: 2, lastChangeAt });
const question = (given: Partial<StartQuestion>): StartQuestion => ({
  finding: 'main-gone',
  main: null,
  second: contents(12),
  filesMissing: 0,
  ...given,
});
const asked = (given: Partial<StartQuestion>) =>
  shown(
    createElement(StartQuestionScreen, {
      question: question(given),
      onOpened: nothing,
      onEmptied: nothing,
      onRestored: nothing,
    }),
  );

describe('what is offered', () => {
  const both = { main: contents(11), second: contents(12) };
  test('a main copy that is gone or damaged is put back from the second, and nothing else', () => {
    for (const finding of ['main-gone', 'main-damaged'] as const)
      expect(offersOf(question({ finding }))).toEqual({ first: 'put-back', also: null });
  });
  test('an older main copy is put back too; it can be opened as it is', () => {
    expect(offersOf(question({ finding: 'main-older', ...both }))).toEqual({ first: 'put-back', also: 'go-on' });
  });
  test('of two old copies neither is made from the other', () => {
    expect(offersOf(question({ finding: 'both-older', ...both }))).toEqual({ first: 'go-on', also: null });
  });
  test('a copy that does not open is never offered', () => {
    for (const finding of START_FINDINGS.filter((one) => one !== 'both-older')) {
      expect(offersOf(question({ finding, main: null, second: null }))).toEqual({ first: null, also: null });
      const { first, also } = offersOf(question({ finding, main: contents(1), second: null }));
      expect([first, also]).not.toContain('put-back');
      const alone = offersOf(question({ finding, main: null }));
      expect([alone.first, alone.also]).toEqual(['put-back', null]);
    }
  });
});

describe('the question after an unlock', () => {
  test.each(START_FINDINGS)(
    '%s: what was found stands before what can be done, and giving up is last and closed',
    (finding) => {
      const main = finding === 'main-older' || finding === 'both-older' ? contents(11) : null;
      const page = asked({ finding, main });
      const places = [
        en[`store.asked.${finding}.title`],
        en[`store.asked.${finding}.body`],
        en['store.second'],
        '12 reports',
        offersOf(question({ finding, main })).first === 'put-back' ? en['store.putBack'] : en['store.goOn.notebook'],
        en['store.empty'],
      ].map((words) => page.indexOf(words));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(page).toContain(en['store.later']);
      expect(page).not.toContain(en['store.empty.do']);
    },
  );
  test('what would be missing after putting back is said where it is offered', () => {
    expect(asked({ filesMissing: 3 })).toContain('3 evidence files are in neither copy');
    expect(asked({})).not.toContain('not in the second copy');
  });
  test('a main copy is gone, or does not open', () => {
    expect(asked({})).toContain(`${en['store.main']} ${en['store.notThere']}`);
    expect(asked({ finding: 'main-damaged' })).toContain(`${en['store.main']} ${en['store.notOpening']}`);
  });
  test('who else may have put it back is said only where both are old', () => {
    expect(asked({ finding: 'both-older', main: contents(1) })).toContain(en['help.away']);
    expect(asked({})).not.toContain(en['help.away']);
  });
});

describe('a vault that cannot be opened', () => {
  const trouble = (code: string) =>
    shown(createElement(VaultTrouble, { code, onEmptied: nothing, onRestored: nothing }));
  test('one of a newer Daftar, and a disk that does not answer, are never given up', () => {
    for (const code of ['too-new', 'disk', 'no-space', 'internal']) {
      expect(mayBeGivenUp(code), code).toBe(false);
      expect(trouble(code), code).not.toContain(en['store.empty']);
      expect(trouble(code), code).not.toContain(en['store.restore']);
    }
  });
  test('what is damaged can be, last and closed', () => {
    const given = VAULT_ERROR_CODES.filter(mayBeGivenUp);
    expect(given.toSorted()).toEqual(['altered', 'malformed', 'not-for-this-key-or-damaged', 'truncated']);
    for (const code of given) {
      expect(troubleOf(code)).toBe(true);
      expect(FORMAT_ERROR_CODES).toContain(code);
      expect(trouble(code)).toContain(en['store.empty']);
      expect(trouble(code)).not.toContain(en['store.empty.do']);
    }
  });
  test('a lost one says first what not to do, and last how to begin anew', () => {
    const page = shown(createElement(LostVault, { onEmptied: nothing, onRestored: nothing }));
    expect(page.indexOf(en['store.lost.first.1'])).toBeGreaterThan(page.indexOf(en['store.lost.body']));
    expect(page.indexOf(en['store.restore'])).toBeGreaterThan(page.indexOf(en['store.lost.first.3']));
    expect(page.indexOf(en['store.empty'])).toBeGreaterThan(page.indexOf(en['store.restore']));
    expect(page).not.toContain(en['store.empty.do']);
  });
  test.each(['az', 'ru', 'tr', 'fa'])('and so in %s, with a word to type that its keyboard has', (language) => {
    const page = shown(createElement(LostVault, { onEmptied: nothing, onRestored: nothing }), language);
    expect(page).not.toContain(en['store.lost.body']);
    expect(page.length).toBeGreaterThan(400);
  });
});

describe('what an unlock put right', () => {
  const whole: StartReport = {
    at: DAY,
    repairedRecords: 0,
    repairedFiles: 0,
    lostRecords: 0,
    lostFiles: 0,
    replayed: 0,
    secondRenewed: null,
    mainRenewed: null,
  };
  const said = (given: Partial<StartReport>) => reportLines({ ...whole, ...given }).map(({ says }) => says);
  test('two whole copies are not spoken of', () => {
    expect(said({})).toEqual([]);
  });
  test('what is lost stands first, with what to do about it', () => {
    expect(said({ lostRecords: 1, lostFiles: 2, repairedRecords: 3, replayed: 1 })).toEqual([
      'store.report.lostRecords',
      'store.report.lostFiles',
      'store.report.restore',
      'store.report.repairedRecords',
      'store.report.replayed',
      'store.report.disk',
    ]);
    expect(said({ lostFiles: 1, repairedFiles: 1 }).slice(0, 2)).toEqual([
      'store.report.lostFiles',
      'store.report.restore',
    ]);
  });
  test('what was brought back after a crash is no damage', () => {
    expect(said({ replayed: 1 })).toEqual(['store.report.replayed']);
    expect(said({ secondRenewed: 'missing' })).toEqual(['store.report.second.missing']);
    expect(said({ mainRenewed: 'main-gone' })).toEqual(['store.report.mainRenewed']);
  });
  test('damage says that the disk may fail', () => {
    expect(said({ secondRenewed: 'damaged' })).toContain('store.report.disk');
    expect(said({ repairedFiles: 1 })).toContain('store.report.disk');
  });
  test('every number reaches its sentence', () => {
    const numbers = { lostRecords: 1, lostFiles: 2, repairedRecords: 3, repairedFiles: 4, replayed: 5 };
    const counts = reportLines({ ...whole, ...numbers }).flatMap(({ count }) => (count === undefined ? [] : [count]));
    expect(counts).toEqual([1, 2, 3, 4, 5]);
  });
});
