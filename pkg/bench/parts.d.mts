import type * as oboro from '../index.js';

/** What a part is given. */
export interface Kit {
  readonly oboro: typeof oboro;
  /** The synthetic discharges, each time from their beginning. */
  readonly discharges: () => oboro.Source;
  /** Their plan as TOML. */
  readonly plan: string;
  /** A file of the shared tables, unpacked; null where it is not there. */
  readonly shared: (path: string) => oboro.Source | null | Promise<oboro.Source | null>;
  readonly say: (name: string, size: string, ms: number, more?: Readonly<Record<string, number>>) => void | Promise<void>;
}

/** What can be measured, by name. */
export const PARTS: Readonly<Record<string, (kit: Kit) => Promise<void>>>;
