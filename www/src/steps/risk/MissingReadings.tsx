import type { MissingReading } from '../../engine/types';
import { percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { Mark } from '../../widgets/Figure';
import { Scroll } from '../../widgets/Scroll';
import { threshold as written } from '../thresholds';
import { Above } from './Above';
import { Fold } from './Fold';
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
  return (
    <Fold title={t('readings-title')} text={t('readings-short')}>
      <p class="soft">{t('readings-text')}</p>
      <Scroll label={t('readings-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              {readings.map(({ missing_as: reading }) => {
                const name = READINGS[reading];
                return (
                  <th key={reading} scope="col" class="number">{name === undefined ? reading : t(name)}</th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ id, name, show }) => (
              <tr key={id}>
                <th scope="row">{t(name)}</th>
                {readings.map((reading, at) => (
                  <td key={reading.missing_as} class="number"><Mark path={`missing.${at}.${id}`} value={reading[id]} show={show} /></td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('risk-above', { threshold: written(drawnThreshold.value) })}</th>
              {readings.map((reading, at) => (
                <td key={reading.missing_as} class="number"><Above path={`missing.${at}`} rows={reading.at_risk} /></td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </Fold>
  );
}
