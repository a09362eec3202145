import { S01 } from './s01.ts';
import { S02 } from './s02.ts';
import { S03 } from './s03.ts';
import { S04 } from './s04.ts';
import { S05 } from './s05.ts';
import { S06 } from './s06.ts';
import { S07 } from './s07.ts';
import { S08 } from './s08.ts';
import { S09 } from './s09.ts';
import { S10 } from './s10.ts';
import { S11 } from './s11.ts';
import { S12 } from './s12.ts';
import type { Scenario } from './scenario.ts';

/** All of them, in their order. */
export const SCENARIOS: readonly Scenario[] = [S01, S02, S03, S04, S05, S06, S07, S08, S09, S10, S11, S12];
