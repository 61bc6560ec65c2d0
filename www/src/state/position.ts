/** Where the plan stands among what a search found. */

import type { Report, SearchFigures, SearchPosition } from '../engine/types';
import { quasiIdentifiers } from './plan';
import * as store from './store';

/** The risks that a frontier may be over, and where the report says them. */
export const RISKS: Readonly<Record<string, { readonly id: string; readonly of: (report: Report) => number | null | undefined }>> = {
  'prosecutor-highest': { id: 'risk.prosecutor.highest', of: ({ risk }) => risk.prosecutor.highest },
  'prosecutor-average': { id: 'risk.prosecutor.average', of: ({ risk }) => risk.prosecutor.average },
  'journalist-highest': { id: 'risk.journalist.highest', of: ({ risk }) => risk.journalist?.highest },
  'journalist-average': { id: 'risk.journalist.average', of: ({ risk }) => risk.journalist?.average },
  marketer: { id: 'risk.marketer.average', of: ({ risk }) => risk.marketer?.average },
  uniqueness: { id: 'uniqueness.share', of: ({ uniqueness }) => uniqueness.share },
};

/** The plan's levels with the risk and the utility of the newest report; null while there is none. */
export function positionOf(figures: SearchFigures): SearchPosition | null {
  const { report, plan, asReleased } = store;
  if (report.value === null || asReleased.value) return null;
  // In the order of what was found, which need not be that of the plan.
  const found = figures.best?.levels ?? figures.frontier?.[0]?.levels;
  const names = found?.map(({ name }) => name) ?? quasiIdentifiers(plan.value);
  const levels = names.map(name => ({ name, level: plan.value.columns[name]?.level ?? 0 }));
  const risk = RISKS[figures.risk ?? '']?.of(report.value) ?? null;
  // Some measures are in the report in full only.
  const made = store.fullIsCurrent.value ? store.full.value : null;
  const all = [...report.value.utility, ...(made !== null && 'report' in made ? made.report.utility : [])];
  const utility = all.find(({ id }) => id === figures.utility)?.value ?? null;
  return { levels, risk, utility };
}
