/** For what each thing in the store was made in the background: it is made again when one of these has changed. */

const madeFor = new Map<string, readonly unknown[]>();

/** Whether a thing was made for these. */
export function isMade(key: string, parts: readonly unknown[]): boolean {
  const made = madeFor.get(key);
  return made !== undefined && made.length === parts.length && made.every((part, at) => Object.is(part, parts[at]));
}

/** Whether a thing was ever made. */
export function wasMade(key: string): boolean {
  return madeFor.has(key);
}

export function setMade(key: string, parts: readonly unknown[]): void {
  madeFor.set(key, parts);
}

/** Makes a thing anew, or, without a key, everything. */
export function forgetMade(key?: string): void {
  if (key === undefined) madeFor.clear();
  else madeFor.delete(key);
}
