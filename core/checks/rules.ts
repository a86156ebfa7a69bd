// All rules, in the order of the rule list.

import { D01 } from './rules/D01.ts';
import { D02 } from './rules/D02.ts';
import { D03 } from './rules/D03.ts';
import { D04 } from './rules/D04.ts';
import { D05 } from './rules/D05.ts';
import { D06 } from './rules/D06.ts';
import { D07 } from './rules/D07.ts';
import { D08 } from './rules/D08.ts';
import { D09 } from './rules/D09.ts';
import { E01 } from './rules/E01.ts';
import { E02 } from './rules/E02.ts';
import { E03 } from './rules/E03.ts';
import { E04 } from './rules/E04.ts';
import { E05 } from './rules/E05.ts';
import { E06 } from './rules/E06.ts';
import { E07 } from './rules/E07.ts';
import { E08 } from './rules/E08.ts';
import { E09 } from './rules/E09.ts';
import { E10 } from './rules/E10.ts';
import { E11 } from './rules/E11.ts';
import { E12 } from './rules/E12.ts';
import { E13 } from './rules/E13.ts';
import { E14 } from './rules/E14.ts';
import { F01 } from './rules/F01.ts';
import { F02 } from './rules/F02.ts';
import { F03 } from './rules/F03.ts';
import { F04 } from './rules/F04.ts';
import { F05 } from './rules/F05.ts';
import { F07 } from './rules/F07.ts';
import { L01 } from './rules/L01.ts';
import { L02 } from './rules/L02.ts';
import { L03 } from './rules/L03.ts';
import { L04 } from './rules/L04.ts';
import { L05 } from './rules/L05.ts';
import { L06 } from './rules/L06.ts';
import { M01 } from './rules/M01.ts';
import { M02 } from './rules/M02.ts';
import { M03 } from './rules/M03.ts';
import { N01 } from './rules/N01.ts';
import { N02 } from './rules/N02.ts';
import { N03 } from './rules/N03.ts';
import { N04 } from './rules/N04.ts';
import { N05 } from './rules/N05.ts';
import { N06 } from './rules/N06.ts';
import { N07 } from './rules/N07.ts';
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
import { P12 } from './rules/P12.ts';
import { P13 } from './rules/P13.ts';
import { R01 } from './rules/R01.ts';
import { R02 } from './rules/R02.ts';
import { R03 } from './rules/R03.ts';
import { R04 } from './rules/R04.ts';
import { R05 } from './rules/R05.ts';
import { S01 } from './rules/S01.ts';
import { S02 } from './rules/S02.ts';
import { S03 } from './rules/S03.ts';
import { S04 } from './rules/S04.ts';
import { S05 } from './rules/S05.ts';
import { S06 } from './rules/S06.ts';
import { S07 } from './rules/S07.ts';
import { S08 } from './rules/S08.ts';
import { S09 } from './rules/S09.ts';
import { S10 } from './rules/S10.ts';
import { S11 } from './rules/S11.ts';
import { S12 } from './rules/S12.ts';
import { T01 } from './rules/T01.ts';
import { T02 } from './rules/T02.ts';
import { T03 } from './rules/T03.ts';
import { T04 } from './rules/T04.ts';
import { T05 } from './rules/T05.ts';
import { T06 } from './rules/T06.ts';
import { T07 } from './rules/T07.ts';
import { T08 } from './rules/T08.ts';
import { T09 } from './rules/T09.ts';
import { T10 } from './rules/T10.ts';
import { T11 } from './rules/T11.ts';
import { T12 } from './rules/T12.ts';
import { T13 } from './rules/T13.ts';
import { T14 } from './rules/T14.ts';
import { T15 } from './rules/T15.ts';
import { U01 } from './rules/U01.ts';
import { U02 } from './rules/U02.ts';
import { U03 } from './rules/U03.ts';
import { U04 } from './rules/U04.ts';
import { U05 } from './rules/U05.ts';
import { U06 } from './rules/U06.ts';
import { U08 } from './rules/U08.ts';
import { U09 } from './rules/U09.ts';
import { U10 } from './rules/U10.ts';
import { U11 } from './rules/U11.ts';
import { U12 } from './rules/U12.ts';
import { U13 } from './rules/U13.ts';
import { U14 } from './rules/U14.ts';
import { Y01 } from './rules/Y01.ts';
import { Y02 } from './rules/Y02.ts';
import { Y03 } from './rules/Y03.ts';
import { Y04 } from './rules/Y04.ts';
import { Y05 } from './rules/Y05.ts';
import { Y06 } from './rules/Y06.ts';
import { Y07 } from './rules/Y07.ts';
import { Y08 } from './rules/Y08.ts';
import { Y09 } from './rules/Y09.ts';
import { Y10 } from './rules/Y10.ts';
import { Y11 } from './rules/Y11.ts';
import type { Rule } from './types.ts';

export const RULES: readonly Rule[] = [
  P01,
  P02,
  P03,
  P04,
  P05,
  P06,
  P07,
  P08,
  P09,
  P10,
  P11,
  P12,
  P13,
  Y01,
  Y02,
  Y03,
  Y04,
  Y05,
  Y06,
  Y07,
  Y08,
  Y09,
  Y10,
  Y11,
  S01,
  S02,
  S03,
  S04,
  S05,
  S06,
  S07,
  S08,
  S09,
  S10,
  S11,
  S12,
  N01,
  N02,
  N03,
  N04,
  N05,
  N06,
  N07,
  U01,
  U02,
  U03,
  U04,
  U05,
  U06,
  U08,
  U09,
  U10,
  U11,
  U12,
  U13,
  U14,
  D01,
  D02,
  D03,
  D04,
  D05,
  D06,
  D07,
  D08,
  D09,
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
  T12,
  T13,
  T14,
  T15,
  L01,
  L02,
  L03,
  L04,
  L05,
  L06,
  E01,
  E02,
  E03,
  E04,
  E05,
  E06,
  E07,
  E08,
  E09,
  E10,
  E11,
  E12,
  E13,
  E14,
  R01,
  R02,
  R03,
  R04,
  R05,
  F01,
  F02,
  F03,
  F04,
  F05,
  F07,
  M01,
  M02,
  M03,
];
