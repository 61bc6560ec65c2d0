/** The milliseconds that reading and grouping took, and how many groups there are. */
export interface Took {
  readonly read: number;
  readonly group: number;
  readonly groups: number;
  /** Until the first figures are there; of us alone. */
  readonly figures?: number;
}

declare global {
  interface Window {
    /** Reads a table and groups it by all columns, again and again, each time by everybody. */
    beside(address: string, times: number): Promise<Record<string, Took[]>>;
  }
}
