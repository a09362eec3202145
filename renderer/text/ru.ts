import type { en } from './en.ts';
import { acts } from './ru/acts.ts';
import { app } from './ru/app.ts';
import { backup } from './ru/backup.ts';
import { cases } from './ru/cases.ts';
import { common } from './ru/common.ts';
import { consent } from './ru/consent.ts';
import { custody } from './ru/custody.ts';
import { editor } from './ru/editor.ts';
import { evidence } from './ru/evidence.ts';
import { fields } from './ru/fields.ts';
import { forms } from './ru/forms.ts';
import { help } from './ru/help.ts';
import { inbox } from './ru/inbox.ts';
import { papers } from './ru/papers.ts';
import { patterns } from './ru/patterns.ts';
import { people } from './ru/people.ts';
import { recipients } from './ru/recipients.ts';
import { recovery } from './ru/recovery.ts';
import { redaction } from './ru/redaction.ts';
import { reports } from './ru/reports.ts';
import { seal } from './ru/seal.ts';
import { settings } from './ru/settings.ts';
import { store } from './ru/store.ts';
import { unlock } from './ru/unlock.ts';
import { welcome } from './ru/welcome.ts';
import { wipe } from './ru/wipe.ts';
import { writing } from './ru/writing.ts';
import type { Translation } from './translation.ts';

/** All Russian messages, one file per part, with the keys of the English ones. */
export const ru: Translation<typeof en> = {
  ...app,
  ...common,
  ...editor,
  ...evidence,
  ...help,
  ...inbox,
  ...recipients,
  ...reports,
  ...seal,
  ...settings,
  ...store,
  ...backup,
  ...unlock,
  ...welcome,
  ...wipe,
  ...acts,
  ...consent,
  ...custody,
  ...fields,
  ...people,
  ...cases,
  ...forms,
  ...papers,
  ...patterns,
  ...recovery,
  ...redaction,
  ...writing,
};
