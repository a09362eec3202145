import { acts } from './az/acts.ts';
import { app } from './az/app.ts';
import { backup } from './az/backup.ts';
import { cases } from './az/cases.ts';
import { common } from './az/common.ts';
import { consent } from './az/consent.ts';
import { custody } from './az/custody.ts';
import { editor } from './az/editor.ts';
import { evidence } from './az/evidence.ts';
import { fields } from './az/fields.ts';
import { forms } from './az/forms.ts';
import { help } from './az/help.ts';
import { inbox } from './az/inbox.ts';
import { papers } from './az/papers.ts';
import { patterns } from './az/patterns.ts';
import { people } from './az/people.ts';
import { recipients } from './az/recipients.ts';
import { recovery } from './az/recovery.ts';
import { redaction } from './az/redaction.ts';
import { reports } from './az/reports.ts';
import { seal } from './az/seal.ts';
import { settings } from './az/settings.ts';
import { store } from './az/store.ts';
import { unlock } from './az/unlock.ts';
import { welcome } from './az/welcome.ts';
import { wipe } from './az/wipe.ts';
import { writing } from './az/writing.ts';
import type { en } from './en.ts';
import type { Translation } from './translation.ts';

/** All Azerbaijani messages, one file per part, with the keys of the English ones. */
export const az: Translation<typeof en> = {
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
  ...forms,
  ...people,
  ...cases,
  ...papers,
  ...patterns,
  ...recovery,
  ...redaction,
  ...writing,
};
