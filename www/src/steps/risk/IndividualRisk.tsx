import type { IndividualFigures } from '../../engine/types';
import { decimal, percent, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { Mark } from '../../widgets/Figure';
import { MeasureName } from '../../widgets/Measure';
import { Scroll } from '../../widgets/Scroll';
import { threshold as written } from '../thresholds';
import { Above } from './Above';
import { Fold } from './Fold';
import { drawnThreshold } from './threshold';

const percent3 = (value: number) => percent(value, 3);
const one = (value: number) => decimal(value, 1);

/** The risk of each record, and of each household, by how common its values are in the population. */
export function IndividualRisk({ figures }: { readonly figures: IndividualFigures }) {
  const { household } = figures;
  const rows = [
    { id: 'highest', name: t('risk-highest'), of: figures.highest, also: household?.highest, show: percent3 },
    { id: 'average', name: t('risk-average'), of: figures.average, also: household?.average, show: percent3 },
    { id: 'lowest', name: t('risk-lowest'), of: figures.lowest, also: undefined, show: percent3 },
    { id: 'expected', name: t('risk-expected'), of: figures.expected, also: household?.expected, show: one },
  ];
  return (
    <Fold title={t('individual-title')} open>
      <p class="soft">{t('individual-text')}</p>
      <Scroll label={t('individual-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              <th scope="col" class="number">{t('individual-record')}</th>
              {household !== undefined && (
                <th scope="col" class="number">
                  {t('individual-household')} (<Mark path="individual.household.households" value={household.households} show={whole} />)
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, of, also, show }) => (
              <tr key={id}>
                <th scope="row"><MeasureName id={`individual.${id}`} name={name} /></th>
                <td class="number"><Mark path={`individual.${id}`} value={of} show={show} /></td>
                {household !== undefined && (
                  <td class="number">
                    {also !== undefined && <Mark path={`individual.household.${id}`} value={also} show={show} />}
                  </td>
                )}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('risk-above', { threshold: written(drawnThreshold.value) })}</th>
              <td class="number"><Above path="individual" rows={figures.at_risk} /></td>
              {household !== undefined && (
                <td class="number"><Above path="individual.household" rows={household.at_risk} /></td>
              )}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </Fold>
  );
}
