// All rules, in the order of the rule list.

import { P01 } from './rules/P01.ts';
import { P02 } from './rules/P02.ts';
import { P03 } from './rules/P03.ts';
import { P04 } from './rules/P04.ts';
import { P05 } from './rules/P05.ts';
import { P06 } from './rules/P06.ts';
import { P07 } from './rules/P07.ts';
import { P08 } from './rules/P08.ts';
import { P09 } from './rules/P09.ts';
import { P10 } from './rules/P10.ts';
import { P11 } from './rules/P11.ts';
import { S01 } from './rules/S01.ts';
import { S02 } from './rules/S02.ts';
import { S03 } from './rules/S03.ts';
import type { Rule } from './types.ts';

export const RULES: readonly Rule[] = [P01, P02, P03, P04, P05, P06, P07, P08, P09, P10, P11, S01, S02, S03];
