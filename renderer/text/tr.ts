import type { en } from './en.ts';
import { app } from './tr/app.ts';
import { common } from './tr/common.ts';
import { editor } from './tr/editor.ts';
import { evidence } from './tr/evidence.ts';
import { help } from './tr/help.ts';
import { inbox } from './tr/inbox.ts';
import { recipients } from './tr/recipients.ts';
import { reports } from './tr/reports.ts';
import { seal } from './tr/seal.ts';
import { settings } from './tr/settings.ts';
import { unlock } from './tr/unlock.ts';
import { welcome } from './tr/welcome.ts';
import { wipe } from './tr/wipe.ts';
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
  ...unlock,
  ...welcome,
  ...wipe,
};
