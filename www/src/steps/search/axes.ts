import type { Plan, Report } from '../../engine/types';
import { RISKS } from '../../state/position';
import { measureRow } from '../../widgets/Measure';

/** What a search optimises, and what the frontier sets against it, where the goal does not say. */
export const LOSS = 'loss';
export const HIGHEST = 'prosecutor-highest';

/** Measures that a search knows beside those of every report. */
const FURTHER = [
  'record-squared-error',
  'kl-divergence',
  'eigenvalues',
  'height',
  'discernibility-all',
  'average-class-size-with-suppressed',
  'non-uniform-entropy-all',
  'non-uniform-entropy-with-suppressed',
];

/** Measures that have no value where missing values are wildcards. */
const OF_CLASSES = ['discernibility', 'discernibility-all', 'average-class-size', 'average-class-size-with-suppressed'];

/** Measures of which a finer node says nothing about a coarser one. */
const UNBOUNDED = ['sse-sst', 'il1s', 'record-squared-error', 'kl-divergence', 'eigenvalues'];

/** The utility measures to choose from: those that have a value here. */
export function utilities(report: Report): readonly string[] {
  const distances = report.utility.find(({ id }) => id === 'il1s')?.columns ?? [];
  const numbers = distances.filter(({ value }) => value !== null).length;
  const all = [...report.utility.map(({ id }) => id), ...FURTHER];
  return all.filter(id => {
    if (report.missing_as === 'wildcard' && OF_CLASSES.includes(id)) return false;
    return id !== 'eigenvalues' || numbers >= 2;
  });
}

/** Whether a search has to look at every node that may meet the goal. */
export function looksAtAll(utility: string): boolean {
  return UNBOUNDED.includes(utility);
}

/** The risks to choose from: those that the plan says enough for. */
export function risks(plan: Plan): readonly string[] {
  const known = plan.population?.table !== undefined || plan.population?.weights === true;
  return Object.keys(RISKS).filter(risk => known || !/^(journalist|marketer)/.test(risk));
}

/** The id in the catalogue of a risk as goals call it. */
export function riskId(risk: string): string {
  return RISKS[risk]?.id ?? risk;
}

export function measureName(id: string): string {
  return measureRow(id)?.name ?? id;
}
