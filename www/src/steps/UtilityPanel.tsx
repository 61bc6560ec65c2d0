import type { Report, UtilityFigure } from '../engine/types';
import { decimal, large } from '../i18n/numbers';
import { t } from '../i18n/text';
import { before } from '../state/store';
import { better, MeasureName } from '../widgets/Measure';
import { Change } from '../widgets/Change';
import { Mark, NoValue } from '../widgets/Figure';
import { Scroll } from '../widgets/Scroll';
import './UtilityPanel.css';

/** What generalization and suppression cost the analysis. */
export function UtilityPanel({ report }: { readonly report: Report }) {
  return (
    <section class="panel stack" aria-labelledby="utility-title">
      <h3 id="utility-title">{t('utility-title')}</h3>
      <p class="soft">{t('utility-text')}</p>
      <Scroll label={t('utility-title')}>
        <table class="table utility-table">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              <th scope="col" class="number">
                {t('utility-value')}
              </th>
              <th scope="col" class="number">
                {t('utility-before')}
              </th>
              <th scope="col" class="number">
                {t('utility-normalised')}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.utility.map(figure => (
              <UtilityRow key={figure.id} figure={figure} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function UtilityRow({ figure }: { readonly figure: UtilityFigure }) {
  const was = before.value?.utility.find(({ id }) => id === figure.id);
  const path = `utility.${figure.id}`;
  return (
    <tr>
      <th scope="row">
        <MeasureName id={figure.id} />
      </th>
      <td class="number">
        <Mark path={path} value={figure.value} show={raw} />
        {figure.value === null && <NoValue path={path} />}
      </td>
      <td class="number">
        <Change value={figure.value} before={was?.value} show={raw} better={better(figure.id)} bare />
      </td>
      <td class="number">
        <Mark path={`${path}.normalised`} value={figure.normalised} show={three} />
        <svg class="utility-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect class="utility-bar-value" width={100 * Math.min(1, Math.max(0, figure.normalised ?? 0))} height="4" />
        </svg>
      </td>
    </tr>
  );
}

/** Large sums as whole numbers, the rest with three decimals. */
export function raw(value: number): string {
  return Math.abs(value) >= 10_000 ? large(value) : decimal(value, 3);
}

const three = (value: number) => decimal(value, 3);
