import type { AttackerPlan } from '../../engine/types';

export type Attackers = Readonly<Record<string, AttackerPlan>>;

/** The attackers with one under another name; the order stays. */
export function renamed(attackers: Attackers, from: string, to: string): Attackers {
  if (to === '' || (to !== from && to in attackers)) return attackers;
  return Object.fromEntries(Object.entries(attackers).map(([name, plan]) => [name === from ? to : name, plan]));
}

/** The attackers without one. */
export function without(attackers: Attackers, name: string): Attackers {
  return Object.fromEntries(Object.entries(attackers).filter(([other]) => other !== name));
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

/** A name that no attacker has yet: the word with a number. */
export function freeName(attackers: Attackers, word: string): string {
  let number = Object.keys(attackers).length + 1;
  while (`${word} ${number}` in attackers) number += 1;
  return `${word} ${number}`;
}

function left(by: Readonly<Record<string, number>> | undefined, column: string): Record<string, number> {
  return Object.fromEntries(Object.entries(by ?? {}).filter(([other]) => other !== column));
}

function some<K extends string>(key: K, by: Record<string, number>): { [P in K]?: Record<string, number> } {
  return Object.keys(by).length === 0 ? {} : ({ [key]: by } as { [P in K]: Record<string, number> });
}
