import type { en } from './en.ts';
import { acts } from './fa/acts.ts';
import { app } from './fa/app.ts';
import { backup } from './fa/backup.ts';
import { cases } from './fa/cases.ts';
import { common } from './fa/common.ts';
import { consent } from './fa/consent.ts';
import { custody } from './fa/custody.ts';
import { editor } from './fa/editor.ts';
import { evidence } from './fa/evidence.ts';
import { fields } from './fa/fields.ts';
import { forms } from './fa/forms.ts';
import { help } from './fa/help.ts';
import { inbox } from './fa/inbox.ts';
import { papers } from './fa/papers.ts';
import { patterns } from './fa/patterns.ts';
import { people } from './fa/people.ts';
import { recipients } from './fa/recipients.ts';
import { recovery } from './fa/recovery.ts';
import { redaction } from './fa/redaction.ts';
import { reports } from './fa/reports.ts';
import { seal } from './fa/seal.ts';
import { settings } from './fa/settings.ts';
import { store } from './fa/store.ts';
import { unlock } from './fa/unlock.ts';
import { welcome } from './fa/welcome.ts';
import { wipe } from './fa/wipe.ts';
import { writing } from './fa/writing.ts';
import type { Translation } from './translation.ts';

/** All Persian messages, one file per part, with the keys of the English ones. */
export const fa: Translation<typeof en> = {
  ...acts,
  ...app,
  ...cases,
  ...common,
  ...consent,
  ...custody,
  ...editor,
  ...evidence,
  ...fields,
  ...forms,
  ...help,
  ...inbox,
  ...papers,
  ...patterns,
  ...people,
  ...recipients,
  ...recovery,
  ...redaction,
  ...reports,
  ...seal,
  ...settings,
  ...store,
  ...backup,
  ...unlock,
  ...welcome,
  ...wipe,
  ...writing,
};
