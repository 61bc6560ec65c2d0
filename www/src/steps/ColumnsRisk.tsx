import type { Report } from '../engine/types';
import { decimal, percent } from '../i18n/numbers';
import { t } from '../i18n/text';
import { ChartView } from '../widgets/ChartView';
import { Mark } from '../widgets/Figure';
import { MeasureName } from '../widgets/Measure';
import { Scroll } from '../widgets/Scroll';

const four = (value: number) => decimal(value, 4);
const percent2 = (value: number) => percent(value, 2);

/** How much each quasi-identifier tells people apart by itself, at its level. */
export function ColumnsRisk({ report }: { readonly report: Report }) {
  return (
    <section class="panel stack" aria-labelledby="columns-risk-title">
      <h3 id="columns-risk-title">{t('columns-risk-title')}</h3>
      <ChartView chart="contributions" title={t('chart-contributions')} />
      <Scroll label={t('columns-risk-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('column-name')}</th>
              <th scope="col" class="number">
                {t('level')}
              </th>
              <th scope="col" class="number">
                <MeasureName id="columns.distinction" />
              </th>
              <th scope="col" class="number">
                <MeasureName id="columns.separation" />
              </th>
              <th scope="col" class="number">
                <MeasureName id="columns.average_without" name={t('columns-without')} />
              </th>
              <th scope="col" class="number">
                <MeasureName id="columns.contribution" name={t('columns-contribution')} />
              </th>
            </tr>
          </thead>
          <tbody>
            {report.columns.map((column, at) => (
              <tr key={column.name}>
                <th scope="row">{column.name}</th>
                <td class="number">
                  {column.level} / {column.levels - 1}
                </td>
                <td class="number">
                  <Mark path={`columns.${at}.distinction`} value={column.distinction} show={four} />
                </td>
                <td class="number">
                  <Mark path={`columns.${at}.separation`} value={column.separation} show={four} />
                </td>
                <td class="number">
                  <Mark path={`columns.${at}.average_without`} value={column.average_without} show={percent2} />
                </td>
                <td class="number">
                  <Mark path={`columns.${at}.contribution`} value={column.contribution} show={percent2} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
