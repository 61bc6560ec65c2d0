import type { PlainKey } from '../../i18n/text';

/** The parts of the step about risk and utility, in their order. */
export type GroupId =
  | 'attackers'
  | 'population'
  | 'disclosure'
  | 'knowledge'
  | 'context'
  | 'records'
  | 'tests'
  | 'utility';

interface GroupWords {
  readonly short: PlainKey;
  readonly name: PlainKey;
  readonly text: PlainKey;
}

const words = <I extends GroupId>(id: I) =>
  ({ short: `group-${id}`, name: `group-${id}.title`, text: `group-${id}.text` }) as const;

/** Their words. */
export const GROUPS: Readonly<Record<GroupId, GroupWords>> = {
  attackers: words('attackers'),
  population: words('population'),
  disclosure: words('disclosure'),
  knowledge: words('knowledge'),
  context: words('context'),
  records: words('records'),
  tests: words('tests'),
  utility: words('utility'),
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
