import type { KnownColumn, NamedAttacker } from '../../engine/types';
import { decimal, percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { Mark } from '../../widgets/Figure';
import { Scroll } from '../../widgets/Scroll';
import { threshold as written } from '../thresholds';
import { Above } from './Above';
import { RiskScale } from './RiskScale';
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

/** The attackers of the plan side by side. */
export function NamedAttackers({ attackers }: { readonly attackers: readonly NamedAttacker[] }) {
  return (
    <Scroll label={t('builder-table')}>
      <table class="table">
        <caption class="visually-hidden">{t('builder-table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            {attackers.map(({ name }) => (
              <th key={name} scope="col" class="number">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('builder-knows')}</th>
            {attackers.map(({ name, knows }) => (
              <td key={name} class="number wrapped">
                {knows.map(known => (
                  <div key={known.name}>{knowledge(known)}</div>
                ))}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('builder-share')}</th>
            {attackers.map(({ name, share }, at) => (
              <td key={name} class="number"><Mark path={`attackers.${at}.share`} value={share} show={percent} /></td>
            ))}
          </tr>
          {ROWS.map(({ id, name: word, show }) => (
            <tr key={id}>
              <th scope="row">{t(word)}</th>
              {attackers.map((attacker, at) => (
                <td key={attacker.name} class="number"><Mark path={`attackers.${at}.${id}`} value={attacker[id]} show={show} /></td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('risk-above', { threshold: written(drawnThreshold.value) })}</th>
            {attackers.map((attacker, at) => (
              <td key={attacker.name} class="number"><Above path={`attackers.${at}`} rows={attacker.at_risk} /></td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('scale')}</th>
            {attackers.map(attacker => (
              <td key={attacker.name}>
                <RiskScale lowest={attacker.lowest} average={attacker.average} highest={attacker.highest} threshold={drawnThreshold.value} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

/** A column that is known, and how precisely. */
function knowledge({ name, level, within }: KnownColumn): string {
  if (within !== null) return t('builder-known-within', { column: name, within });
  return level === 0 ? name : t('builder-known-level', { column: name, level });
}
