import type { MissingReading } from '../../engine/types';
import { percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { Mark } from '../../widgets/Figure';
import { threshold as written } from '../thresholds';
import { Above } from './Above';
import { Fold } from './Fold';
import { SideBySide } from './SideBySide';
import { drawnThreshold } from './threshold';

const percent2 = (value: number) => percent(value, 2);

const READINGS: Readonly<Record<string, PlainKey>> = {
  category: 'reading-category',
  wildcard: 'reading-wildcard',
  drop: 'reading-drop',
};

interface Row {
  readonly id: 'records' | 'dropped' | 'unique_records' | 'unique_share' | 'highest' | 'average';
  readonly name: PlainKey;
  readonly show: (value: number) => string;
}

const ROWS: readonly Row[] = [
  { id: 'records', name: 'reading-records', show: whole },
  { id: 'dropped', name: 'reading-dropped', show: whole },
  { id: 'unique_records', name: 'unique-records', show: whole },
  { id: 'unique_share', name: 'unique-share', show: percent2 },
  { id: 'highest', name: 'risk-highest', show: percent2 },
  { id: 'average', name: 'risk-average', show: percent2 },
];

/** The same figures under each meaning of a missing value. */
export function MissingReadings({ readings }: { readonly readings: readonly MissingReading[] }) {
  if (readings.length === 0) return null;
  const sides = readings.map(({ missing_as: reading }) => {
    const name = READINGS[reading];
    return name === undefined ? reading : t(name);
  });
  const lines = ROWS.map(({ id, name, show }) => ({
    name: t(name),
    cells: readings.map((reading, at) => <Mark path={`missing.${at}.${id}`} value={reading[id]} show={show} />),
  }));
  const above = {
    name: t('risk-above', { threshold: written(drawnThreshold.value) }),
    cells: readings.map((reading, at) => <Above path={`missing.${at}`} rows={reading.at_risk} />),
  };
  return (
    <Fold title={t('readings-title')} text={t('readings-short')}>
      <p class="soft">{t('readings-text')}</p>
      <SideBySide label={t('readings-title')} sides={sides} lines={[...lines, above]} />
    </Fold>
  );
}
