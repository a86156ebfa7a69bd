// Where the clerk is.

import type { Finding } from '../../core/checks/types.ts';
import type { Intake } from '../../core/intake/types.ts';
import type { RollOver } from '../../core/rollover/roll-over.ts';

/** What a file is for: to be finished as it is, or to become the draft of a later year. */
export type Purpose = 'finish' | 'rollOver';

export type ReportTab = 'write' | 'figures' | 'check' | 'export';

/** A range of a line's text: see report/lines.ts. */
export type Place = Pick<Finding, 'section' | 'line' | 'start' | 'end'>;

export type Route =
  | { readonly screen: 'library' }
  | {
      readonly screen: 'new';
      readonly start: 'file' | 'template';
      readonly purpose: Purpose;
      /** A file that was dropped elsewhere in the app. */
      readonly file?: File;
    }
  | {
      readonly screen: 'intake';
      readonly intake: Intake;
      /** The file itself, to read it again with other cleaning passes. */
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly purpose: Purpose;
    }
  | {
      /** What the roll-forward changed, before the clerk goes on to write. */
      readonly screen: 'rolled';
      readonly rolled: RollOver;
    }
  | {
      readonly screen: 'report';
      readonly id: string;
      readonly tab: ReportTab;
      /** A place to go to once it is open. */
      readonly place?: Place;
    }
  /** 年度对比: `last` and `current` are ids of reports. */
  | { readonly screen: 'compare'; readonly last: string; readonly current: string }
  | {
      /** 格式体检: of a file, or without one to choose it there. `ours`: what has just been exported. */
      readonly screen: 'inspect';
      readonly file?: { readonly name: string; readonly bytes: Uint8Array };
      readonly ours: boolean;
      readonly back: Route;
    }
  /** 历史版本 of a report. */
  | { readonly screen: 'history'; readonly id: string }
  /** A 移交包, looked into before it is taken. */
  | { readonly screen: 'handover'; readonly file: File }
  /** `folder`: where backups are; empty while nobody has said. */
  | { readonly screen: 'backup'; readonly folder: string; readonly back: Route }
  | { readonly screen: 'rules'; readonly back: Route }
  | { readonly screen: 'settings'; readonly back: Route };
