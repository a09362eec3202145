import { app } from './az/app.ts';
import { common } from './az/common.ts';
import { editor } from './az/editor.ts';
import { evidence } from './az/evidence.ts';
import { help } from './az/help.ts';
import { inbox } from './az/inbox.ts';
import { recipients } from './az/recipients.ts';
import { reports } from './az/reports.ts';
import { seal } from './az/seal.ts';
import { settings } from './az/settings.ts';
import { unlock } from './az/unlock.ts';
import { welcome } from './az/welcome.ts';
import { wipe } from './az/wipe.ts';
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
  ...unlock,
  ...welcome,
  ...wipe,
};
