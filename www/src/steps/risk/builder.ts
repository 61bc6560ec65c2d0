import type { AttackerPlan } from '../../engine/types';

type Named<T> = Readonly<Record<string, T>>;

/** The same with one under another name; the order stays. */
export function renamed<T>(all: Named<T>, from: string, to: string): Named<T> {
  if (to === '' || (to !== from && to in all)) return all;
  return Object.fromEntries(Object.entries(all).map(([name, plan]) => [name === from ? to : name, plan]));
}

/** The same without one. */
export function without<T>(all: Named<T>, name: string): Named<T> {
  return Object.fromEntries(Object.entries(all).filter(([other]) => other !== name));
}

/** The attacker who also knows a column, or no longer does; what was said of its precision goes with it. */
export function knowing(attacker: AttackerPlan, column: string, knows: boolean): AttackerPlan {
  if (knows) return attacker.knows.includes(column) ? attacker : { ...attacker, knows: [...attacker.knows, column] };
  return { ...exactly(attacker, column), knows: attacker.knows.filter(other => other !== column) };
}

/** The attacker who knows a column as it stands in the table. */
export function exactly(attacker: AttackerPlan, column: string): AttackerPlan {
  const { within, levels, ...rest } = attacker;
  return { ...rest, ...some('within', left(within, column)), ...some('levels', left(levels, column)) };
}

/** The attacker who knows a number or date up to so much. */
export function upTo(attacker: AttackerPlan, column: string, within: number): AttackerPlan {
  const plain = exactly(attacker, column);
  return { ...plain, within: { ...plain.within, [column]: within } };
}

/** The attacker who knows a column at a level of its hierarchy. */
export function atLevel(attacker: AttackerPlan, column: string, level: number): AttackerPlan {
  const plain = exactly(attacker, column);
  return level === 0 ? plain : { ...plain, levels: { ...plain.levels, [column]: level } };
}

/** A name that none has yet: the word with a number. */
export function freeName(all: Named<unknown>, word: string): string {
  let number = Object.keys(all).length + 1;
  while (`${word} ${number}` in all) number += 1;
  return `${word} ${number}`;
}

function left(by: Readonly<Record<string, number>> | undefined, column: string): Record<string, number> {
  return Object.fromEntries(Object.entries(by ?? {}).filter(([other]) => other !== column));
}

function some<K extends string>(key: K, by: Record<string, number>): { [P in K]?: Record<string, number> } {
  return Object.keys(by).length === 0 ? {} : ({ [key]: by } as { [P in K]: Record<string, number> });
}
