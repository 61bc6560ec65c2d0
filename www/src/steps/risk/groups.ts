import type { PlainKey } from '../../i18n/text';

/** The parts of the step about risk and utility, in their order. */
export type GroupId =
  | 'search'
  | 'attackers'
  | 'population'
  | 'disclosure'
  | 'knowledge'
  | 'context'
  | 'records'
  | 'tests'
  | 'utility'
  | 'distributions'
  | 'rare'
  | 'noise'
  | 'study';

interface GroupWords {
  readonly short: PlainKey;
  readonly name: PlainKey;
  readonly text: PlainKey;
}

/** Their words. */
export const GROUPS: Readonly<Record<GroupId, GroupWords>> = {
  search: { short: 'part-search', name: 'part-search.title', text: 'part-search.text' },
  attackers: { short: 'part-attackers', name: 'part-attackers.title', text: 'part-attackers.text' },
  population: { short: 'part-population', name: 'part-population.title', text: 'part-population.text' },
  disclosure: { short: 'part-disclosure', name: 'part-disclosure.title', text: 'part-disclosure.text' },
  knowledge: { short: 'part-knowledge', name: 'part-knowledge.title', text: 'part-knowledge.text' },
  context: { short: 'part-context', name: 'part-context.title', text: 'part-context.text' },
  records: { short: 'part-records', name: 'part-records.title', text: 'part-records.text' },
  tests: { short: 'part-tests', name: 'part-tests.title', text: 'part-tests.text' },
  utility: { short: 'part-utility', name: 'part-utility.title', text: 'part-utility.text' },
  distributions: { short: 'part-distributions', name: 'part-distributions.title', text: 'part-distributions.text' },
  rare: { short: 'part-rare', name: 'part-rare.title', text: 'part-rare.text' },
  noise: { short: 'part-noise', name: 'part-noise.title', text: 'part-noise.text' },
  study: { short: 'part-study', name: 'part-study.title', text: 'part-study.text' },
};

/** Brings a part into view and puts the focus there, or on a field in it. */
export function goToGroup(id: GroupId, field?: string): void {
  const group = document.getElementById(`risk-${id}`);
  const target = field === undefined ? null : document.getElementById(field);
  const details = target?.closest('details');
  if (details !== undefined && details !== null) details.open = true;
  (target ?? group)?.scrollIntoView({ block: 'start' });
  (target ?? group)?.focus({ preventScroll: true });
}
