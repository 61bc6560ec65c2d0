import type { Plan, Report } from '../../engine/types';
import { RISKS } from '../../state/position';
import { measureRow } from '../../widgets/Measure';

/** What a search optimises, and what the frontier sets against it, where the goal does not say. */
export const LOSS = 'loss';
export const HIGHEST = 'prosecutor-highest';

/** The utility measures to choose from. */
export function utilities(report: Report): readonly string[] {
  return report.utility.map(({ id }) => id);
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
