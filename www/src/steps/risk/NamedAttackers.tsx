import type { ComponentChildren } from 'preact';
import type { KnownColumn, NamedAttacker } from '../../engine/types';
import { decimal, percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { inspection } from '../../state/store';
import { Mark } from '../../widgets/Figure';
import { MeasureName } from '../../widgets/Measure';
import { threshold as written } from '../thresholds';
import { Above } from './Above';
import { RiskScale } from './RiskScale';
import { SideBySide } from './SideBySide';
import { drawnThreshold } from './threshold';

const percent2 = (value: number) => percent(value, 2);
const one = (value: number) => decimal(value, 1);

interface Row {
  readonly id: 'highest' | 'average' | 'lowest' | 'unique_records' | 'unique_share' | 'expected';
  readonly name: PlainKey;
  readonly show: (value: number) => string;
}

const ROWS: readonly Row[] = [
  { id: 'highest', name: 'risk-highest', show: percent2 },
  { id: 'average', name: 'risk-average', show: percent2 },
  { id: 'lowest', name: 'risk-lowest', show: percent2 },
  { id: 'expected', name: 'risk-expected', show: one },
  { id: 'unique_records', name: 'unique-records', show: whole },
  { id: 'unique_share', name: 'unique-share', show: percent2 },
];

interface JournalistRow {
  readonly id: 'highest' | 'average' | 'expected';
  readonly name: PlainKey;
  readonly show: (value: number) => string;
}

/** The lines where nobody is known to be in the table, if the people who fit are known. */
const JOURNALIST: readonly JournalistRow[] = [
  { id: 'highest', name: 'builder-journalist-highest', show: percent2 },
  { id: 'average', name: 'builder-journalist-average', show: percent2 },
  { id: 'expected', name: 'builder-journalist-expected', show: one },
];

/** The attackers of the plan side by side. */
export function NamedAttackers({ attackers }: { readonly attackers: readonly NamedAttacker[] }) {
  const each = (cell: (attacker: NamedAttacker, path: string) => ComponentChildren) =>
    attackers.map((attacker, at) => cell(attacker, `attackers.${at}`));
  const above = t('risk-above', { threshold: written(drawnThreshold.value) });
  const lines = [
    {
      name: t('builder-knows'),
      class: 'number wrapped',
      cells: each(({ knows }) => knows.map(known => <div key={known.name}>{knowledge(known)}</div>)),
    },
    { name: t('builder-share'), cells: each(({ share }, path) => <Mark path={`${path}.share`} value={share} show={percent} />) },
    ...ROWS.map(({ id, name, show }) => ({
      name: <MeasureName id={`attackers.${id}`} name={t(name)} />,
      cells: each((attacker, path) => <Mark path={`${path}.${id}`} value={attacker[id]} show={show} />),
    })),
    { name: above, cells: each((attacker, path) => <Above path={path} rows={attacker.at_risk} />) },
    ...(attackers.some(({ journalist }) => journalist !== undefined) ? JOURNALIST : []).map(({ id, name, show }) => ({
      name: <MeasureName id={`attackers.journalist.${id}`} name={t(name)} />,
      cells: each(
        ({ journalist }, path) =>
          journalist !== undefined && <Mark path={`${path}.journalist.${id}`} value={journalist[id]} show={show} />,
      ),
    })),
    {
      name: t('scale'),
      class: '',
      cells: each(({ lowest, average, highest }) => (
        <RiskScale lowest={lowest} average={average} highest={highest} threshold={drawnThreshold.value} />
      )),
    },
  ];
  return <SideBySide label={t('builder-table')} sides={attackers.map(({ name }) => name)} lines={lines} />;
}

/** A column that is known, and how precisely. */
function knowledge({ name, level, within }: KnownColumn): string {
  if (within === null) return level === 0 ? name : t('builder-known-level', { column: name, level });
  const kind = inspection.value?.columns.find(column => column.name === name)?.kind;
  const distance = kind === 'date' ? t('builder-days', { count: within }) : String(within);
  return t('builder-known-within', { column: name, within: distance });
}
