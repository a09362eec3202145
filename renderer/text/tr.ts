import type { en } from './en.ts';
import { acts } from './tr/acts.ts';
import { app } from './tr/app.ts';
import { backup } from './tr/backup.ts';
import { cases } from './tr/cases.ts';
import { common } from './tr/common.ts';
import { consent } from './tr/consent.ts';
import { custody } from './tr/custody.ts';
import { editor } from './tr/editor.ts';
import { evidence } from './tr/evidence.ts';
import { fields } from './tr/fields.ts';
import { forms } from './tr/forms.ts';
import { help } from './tr/help.ts';
import { inbox } from './tr/inbox.ts';
import { papers } from './tr/papers.ts';
import { patterns } from './tr/patterns.ts';
import { people } from './tr/people.ts';
import { recipients } from './tr/recipients.ts';
import { recovery } from './tr/recovery.ts';
import { redaction } from './tr/redaction.ts';
import { reports } from './tr/reports.ts';
import { seal } from './tr/seal.ts';
import { settings } from './tr/settings.ts';
import { store } from './tr/store.ts';
import { unlock } from './tr/unlock.ts';
import { welcome } from './tr/welcome.ts';
import { wipe } from './tr/wipe.ts';
import { writing } from './tr/writing.ts';
import type { Translation } from './translation.ts';

/** All Turkish messages, one file per part, with the keys of the English ones. */
export const tr: Translation<typeof en> = {
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
