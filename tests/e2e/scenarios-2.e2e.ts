/** Six situations, typed into the screens and read back. */
import { S01 } from '../scenarios/s01.ts';
import { S02 } from '../scenarios/s02.ts';
import { S03 } from '../scenarios/s03.ts';
import { S09 } from '../scenarios/s09.ts';
import { S10 } from '../scenarios/s10.ts';
import { S11 } from '../scenarios/s11.ts';
import { entersAndReads } from './typist/situations.ts';

entersAndReads([S01, S02, S03, S09, S10, S11]);
