import { acts } from './en/acts.ts';
import { app } from './en/app.ts';
import { backup } from './en/backup.ts';
import { cases } from './en/cases.ts';
import { common } from './en/common.ts';
import { consent } from './en/consent.ts';
import { custody } from './en/custody.ts';
import { editor } from './en/editor.ts';
import { evidence } from './en/evidence.ts';
import { fields } from './en/fields.ts';
import { forms } from './en/forms.ts';
import { help } from './en/help.ts';
import { inbox } from './en/inbox.ts';
import { papers } from './en/papers.ts';
import { patterns } from './en/patterns.ts';
import { people } from './en/people.ts';
import { recipients } from './en/recipients.ts';
import { recovery } from './en/recovery.ts';
import { redaction } from './en/redaction.ts';
import { reports } from './en/reports.ts';
import { seal } from './en/seal.ts';
import { settings } from './en/settings.ts';
import { store } from './en/store.ts';
import { unlock } from './en/unlock.ts';
import { welcome } from './en/welcome.ts';
import { wipe } from './en/wipe.ts';
import { writing } from './en/writing.ts';

/** All English messages (ICU MessageFormat), one file per part of the app. The keys of this object are the keys there are. */
export const en = {
  ...common,
  ...app,
  ...welcome,
  ...unlock,
  ...reports,
  ...papers,
  ...patterns,
  ...cases,
  ...editor,
  ...fields,
  ...acts,
  ...people,
  ...consent,
  ...settings,
  ...store,
  ...backup,
  ...evidence,
  ...custody,
  ...recipients,
  ...recovery,
  ...redaction,
  ...seal,
  ...forms,
  ...inbox,
  ...help,
  ...wipe,
  ...writing,
} as const;
