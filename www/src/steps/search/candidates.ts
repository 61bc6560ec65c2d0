import { computed, signal } from '@preact/signals';
import type { ColumnLevel, FrontierPoint, LatticeNode, SearchFigures } from '../../engine/types';
import { NO_VALUE, percent, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { positionOf } from '../../state/position';
import { plan, report, search, stale, type Candidate } from '../../state/store';
import { raw } from '../UtilityPanel';

/** The levels that are shown, by column: from, to. */
export const ranges = signal<ReadonlyMap<string, readonly [number, number]>>(new Map());

/** Shows only candidates whose level of a column lies in a range; undefined: all of them. */
export function setRange(column: string, range: readonly [number, number] | undefined): void {
  const next = new Map(ranges.value);
  if (range === undefined) next.delete(column);
  else next.set(column, range);
  ranges.value = next;
}

/** The columns of what was found, in its order. */
export const columns = computed<readonly string[]>(() => {
  const figures = search.value?.figures;
  return (figures?.best?.levels ?? figures?.frontier?.[0]?.levels ?? []).map(({ name }) => name);
});

/** What was found and passes the ranges. */
export const shown = computed<SearchFigures | null>(() => {
  const figures = search.value?.figures ?? null;
  if (figures === null || ranges.value.size === 0) return figures;
  const passes = (levels: readonly number[]) =>
    columns.value.every((name, at) => {
      const [from, to] = ranges.value.get(name) ?? [0, Infinity];
      const level = levels[at] ?? 0;
      return level >= from && level <= to;
    });
  const frontier = figures.frontier?.filter(({ levels }) => passes(levels.map(({ level }) => level)));
  const nodes = figures.nodes?.filter(({ levels }) => passes(levels));
  return { ...figures, ...(frontier === undefined ? {} : { frontier }), ...(nodes === undefined ? {} : { nodes }) };
});

/** Where the plan stands, as a candidate; null while its figures are not there. */
export const here = computed<Candidate | null>(() => {
  const figures = search.value?.figures;
  const found = report.value;
  if (figures === null || figures === undefined || found === null) return null;
  const position = positionOf(figures);
  if (position === null) return null;
  const known = stale.value ? { risk: null, utility: null, suppressed: null } : { ...position, suppressed: found.suppressed };
  return { ...known, levels: position.levels, k: plan.value.goal?.k ?? null };
});

/** A node as a candidate under the goal as it is. */
export function ofNode({ levels, utility, suppressed }: LatticeNode): Candidate {
  const named = levels.map((level, at) => ({ name: columns.value[at] ?? '', level }));
  return { levels: named, k: null, risk: null, utility, suppressed };
}

/** Whether the plan stands at these levels. */
export function isHere(levels: readonly ColumnLevel[]): boolean {
  return levels.every(({ name, level }) => (plan.value.columns[name]?.level ?? 0) === level);
}

export function levelsText(levels: readonly ColumnLevel[]): string {
  return levels.map(({ name, level }) => `${name} ${level}`).join(t('list-separator'));
}

export const riskText = (risk: number | null) => (risk === null ? NO_VALUE : percent(risk, 2));
export const utilityText = (utility: number | null) => (utility === null ? NO_VALUE : raw(utility));
export const suppressedText = (count: number | null) => (count === null ? NO_VALUE : whole(count));

/** A point in one sentence. */
export function pointText({ k, risk, utility, suppressed, levels }: FrontierPoint, measure: string): string {
  return t('point-text', {
    k: whole(k),
    risk: riskText(risk),
    measure,
    utility: utilityText(utility),
    suppressed: whole(suppressed),
    levels: levelsText(levels),
  });
}
