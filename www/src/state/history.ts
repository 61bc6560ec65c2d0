/** Enough that nobody reaches the end, little enough that it does not count. */
const LONGEST = 500;

/** What can be undone and redone. */
export class History<T> {
  #past: T[] = [];
  #future: T[] = [];
  #drag: string | null = null;

  /**
   * Remembers what is about to be changed.
   * Changes with the same `drag` are one step until `settle` or another change; returns whether a new step began.
   */
  remember(now: T, drag: string | null = null): boolean {
    const goesOn = drag !== null && drag === this.#drag;
    this.#drag = drag;
    this.#future = [];
    if (goesOn) return false;
    this.#past = [...this.#past.slice(1 - LONGEST), now];
    return true;
  }

  settle(): void {
    this.#drag = null;
  }

  /** What was before `now`; undefined when there is nothing to undo. */
  undo(now: T): T | undefined {
    const earlier = this.#past.pop();
    if (earlier !== undefined) this.#future.push(now);
    this.#drag = null;
    return earlier;
  }

  /** What `now` was changed from by undoing; undefined when there is nothing to redo. */
  redo(now: T): T | undefined {
    const later = this.#future.pop();
    if (later !== undefined) this.#past.push(now);
    this.#drag = null;
    return later;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }
}
