import type { AtRisk, Report } from '../engine/types';
import { NO_VALUE, percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { ChartView } from '../widgets/ChartView';
import { Mark } from '../widgets/Figure';
import { MeasureName } from '../widgets/Measure';
import { threshold } from './thresholds';
import { Scroll } from '../widgets/Scroll';

/** Records above each threshold, of the kept and of all. */
export function AtRiskTable({ report }: { readonly report: Report }) {
  const rows = report.risk.prosecutor.at_risk;
  const all = report.all_records.risk.prosecutor.at_risk;
  const journalist = report.risk.journalist?.at_risk;
  return (
    <section class="panel stack" aria-labelledby="at-risk-title">
      <h3 id="at-risk-title">
        <MeasureName id="risk.prosecutor.at_risk" name={t('at-risk-title')} />
      </h3>
      <div class="stack">
        <Scroll label={t('at-risk-records')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col" rowSpan={2} class="number">
                  {t('threshold')}
                </th>
                <th scope="col" rowSpan={2} class="number">
                  {t('effective-k')}
                </th>
                <th scope="colgroup" colSpan={2} class="number">
                  {t('compare-kept')}
                </th>
                <th scope="colgroup" colSpan={2} class="number">
                  {t('compare-all')}
                </th>
                {journalist !== undefined && (
                  <th scope="colgroup" colSpan={2} class="number">
                    {t('attacker-journalist')}
                  </th>
                )}
              </tr>
              <tr>
                <CountAndShare />
                <CountAndShare />
                {journalist !== undefined && <CountAndShare />}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row.threshold}>
                  <th scope="row" class="number">
                    {threshold(row.threshold)}
                  </th>
                  <td class="number">{row.effective_k === null ? NO_VALUE : whole(row.effective_k)}</td>
                  <td class="number">
                    <Mark path={`risk.prosecutor.at_risk.${at}.records`} value={row.records} show={whole} />
                  </td>
                  <td class="number">
                    <Mark path={`risk.prosecutor.at_risk.${at}.share`} value={row.share} show={percent} />
                  </td>
                  <td class="number">
                    <Mark
                      path={`all_records.risk.prosecutor.at_risk.${at}.records`}
                      value={all[at]?.records ?? null}
                      show={whole}
                    />
                  </td>
                  <td class="number">
                    <Mark
                      path={`all_records.risk.prosecutor.at_risk.${at}.share`}
                      value={all[at]?.share ?? null}
                      show={percent}
                    />
                  </td>
                  {journalist !== undefined && (
                    <>
                      <td class="number">
                        <Mark path={`risk.journalist.at_risk.${at}.records`} value={journalist[at]?.records ?? null} show={whole} />
                      </td>
                      <td class="number">
                        <Mark path={`risk.journalist.at_risk.${at}.share`} value={journalist[at]?.share ?? null} show={percent} />
                      </td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <ChartView chart="risk-curve" title={t('chart-risk-curve')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col" class="number">
                  {t('threshold')}
                </th>
                <th scope="col" class="number">
                  {t('attacker-prosecutor')}
                </th>
                {journalist !== undefined && (
                  <th scope="col" class="number">
                    {t('attacker-journalist')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row.threshold}>
                  <th scope="row" class="number">
                    {threshold(row.threshold)}
                  </th>
                  <td class="number">{share(row)}</td>
                  {journalist !== undefined && <td class="number">{share(journalist[at])}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ChartView>
      </div>
    </section>
  );
}

function share(row: AtRisk | undefined): string {
  return row === undefined || row.share === null ? NO_VALUE : percent(row.share);
}

function CountAndShare() {
  return (
    <>
      <th scope="col" class="number">
        {t('at-risk-records')}
      </th>
      <th scope="col" class="number">
        {t('at-risk-share')}
      </th>
    </>
  );
}
