import { Fragment } from 'preact';
import type { KMapFigures, LogLinearFigures, LogLinearModel, PopulationEstimate, PopulationFigures as Figures, Report } from '../../engine/types';
import { decimal, percent, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { ChartView } from '../../widgets/ChartView';
import { Figure, Mark } from '../../widgets/Figure';
import { Full } from '../../widgets/Full';
import { MeasureName } from '../../widgets/Measure';
import { Scroll } from '../../widgets/Scroll';
import { Fold } from './Fold';
import { IndividualRisk } from './IndividualRisk';
import { Interval } from './Interval';
import { intervalName, modelName } from './models';
import { NoteRow } from './NoteRow';

const percent3 = (value: number) => percent(value, 3);
const one = (value: number) => decimal(value, 1);
const two = (value: number) => decimal(value, 2);

/** What is known and estimated of the people from whom the records come. */
export function PopulationFigures({ report }: { readonly report: Report }) {
  const { population, k_map: kMap } = report;
  if (population === undefined) return null;
  return (
    <>
      <Known population={population} kMap={kMap} />
      <Full>
        {full => (
          <>
            {full.population !== undefined && full.population.estimates.length > 0 && (
              <Estimates estimates={full.population.estimates} />
            )}
            {full.individual !== undefined && <IndividualRisk figures={full.individual} />}
            {full.population?.log_linear !== undefined && <LogLinear figures={full.population.log_linear} />}
          </>
        )}
      </Full>
    </>
  );
}

function Known({ population, kMap }: { readonly population: Figures; readonly kMap: KMapFigures | undefined }) {
  const { inconsistent } = population;
  return (
    <section class="panel stack" aria-labelledby="population-known-title">
      <h3 id="population-known-title">{t('population-known')}</h3>
      <div class="figures">
        <Figure path="population.size" name={t('population-people')} value={population.size} show={whole} unit={t('unit-people')} />
        <Figure path="population.sampling_fraction" name={t('population-sampled')} value={population.sampling_fraction} show={percent3} />
        {kMap !== undefined && kMap.smallest !== null && (
          <Figure path="k_map.smallest" name={t('k-map-smallest')} value={kMap.smallest} show={whole} unit={t('unit-people')} />
        )}
        {inconsistent !== undefined && (
          <Figure path="population.inconsistent" name={t('population-inconsistent')} value={inconsistent} show={whole} unit={t('unit-records')} />
        )}
      </div>
      {kMap !== undefined && kMap.estimated.length > 0 && <KMap figures={kMap} />}
    </section>
  );
}

function KMap({ figures }: { readonly figures: KMapFigures }) {
  return (
    <Scroll label={t('k-map-title')}>
      <table class="table">
        <caption class="table-caption">{t('k-map-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('model')}</th>
            <th scope="col" class="number">{t('k-map-significance')}</th>
            <th scope="col" class="number">{t('k-map-asked')}</th>
            <th scope="col" class="number">{t('k-map-prime')}</th>
            <th scope="col" class="number">{t('k-map-supported')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.estimated.map((row, at) => (
            <tr key={row.model}>
              <th scope="row">{modelName(row.model)}</th>
              <td class="number">{percent(row.significance)}</td>
              <td class="number"><Mark path={`k_map.estimated.${at}.k`} value={row.k} show={whole} /></td>
              <td class="number"><Mark path={`k_map.estimated.${at}.k_prime`} value={row.k_prime} show={whole} /></td>
              <td class="number"><Mark path={`k_map.estimated.${at}.supported`} value={row.supported} show={whole} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Estimates({ estimates }: { readonly estimates: readonly PopulationEstimate[] }) {
  return (
    <section class="panel stack" aria-labelledby="estimates-title">
      <h3 id="estimates-title">{t('estimates-title')}</h3>
      <p class="soft">{t('estimates-text')}</p>
      <ChartView chart="estimates" title={t('chart-estimates')} />
      <Scroll label={t('estimates-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('model')}</th>
              <th scope="col" class="number">{t('estimates-uniques')}</th>
              <th scope="col" class="number">{t('estimates-share')}</th>
              <th scope="col" class="number">{t('interval')}</th>
            </tr>
          </thead>
          <tbody>
            {estimates.map((row, at) => {
              const path = `population.estimates.${at}`;
              return (
                <Fragment key={row.model}>
                <tr>
                  <th scope="row">
                    <MeasureName id={`population.estimates.${row.model}`} name={modelName(row.model)} />
                    {!row.converged && <div class="tag care">{t('not-converged')}</div>}
                  </th>
                  <td class="number"><Mark path={`${path}.uniques`} value={row.uniques} show={one} /></td>
                  <td class="number"><Mark path={`${path}.share`} value={row.share} show={percent3} /></td>
                  <td class="number">
                    <Interval path={path} low={row.low} high={row.high} show={percent3} />
                    {row.interval !== null && <div class="soft">{intervalName(row.interval)}</div>}
                  </td>
                </tr>
                <NoteRow text={row.note} columns={4} />
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function LogLinear({ figures }: { readonly figures: LogLinearFigures }) {
  return (
    <Fold title={t('log-linear-title')} text={figures.chosen === null ? undefined : t('log-linear-chosen', { model: modelName(figures.chosen) })}>
      <p class="soft">{t('log-linear-text')}</p>
      {figures.note !== null && <p class="soft">{figures.note}</p>}
      <Scroll label={t('log-linear-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('model')}</th>
              <th scope="col" class="number"><MeasureName id="population.log_linear.tau1" name={t('tau1')} /></th>
              <th scope="col" class="number"><MeasureName id="population.log_linear.tau2" name={t('tau2')} /></th>
              <th scope="col" class="number">{t('log-linear-criterion')}</th>
              <th scope="col" class="number">{t('log-linear-cells')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.models.map((row, at) => {
              const path = `population.log_linear.models.${at}`;
              return (
                <Fragment key={row.model}>
                <tr>
                  <th scope="row">
                    {modelName(row.model)} {!row.converged && <span class="tag care">{t('not-converged')}</span>}{' '}
                    {row.model === figures.chosen && <span class="tag">{t('log-linear-preferred')}</span>}
                  </th>
                  <td class="number">
                    <Mark path={`${path}.tau1`} value={row.tau1} show={one} />
                    {row.tau1_share !== null && <div class="soft">{percent(row.tau1_share)}</div>}
                    <div class="soft"><Interval path={`${path}.tau1`} low={row.tau1_low} high={row.tau1_high} show={one} joint="_" /></div>
                  </td>
                  <td class="number">
                    <Mark path={`${path}.tau2`} value={row.tau2} show={one} />
                    {row.tau2_share !== null && <div class="soft">{percent(row.tau2_share)}</div>}
                    <div class="soft"><Interval path={`${path}.tau2`} low={row.tau2_low} high={row.tau2_high} show={one} joint="_" /></div>
                  </td>
                  <td class="number">
                    <Mark path={`${path}.criterion`} value={row.criterion} show={two} />
                    <div><Mark path={`${path}.criterion_tau2`} value={row.criterion_tau2} show={two} /></div>
                  </td>
                  <td class="number"><Mark path={`${path}.cells`} value={row.cells} show={whole} /></td>
                </tr>
                <NoteRow text={remarks(row)} columns={5} />
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </Fold>
  );
}

/** Which columns interact in a model that was put together, and what speaks against it. */
function remarks({ model, interactions, note }: LogLinearModel): string {
  const pairs = interactions.map(({ first, second }) => `${first} × ${second}`).join(t('list-separator'));
  const together = model === 'selected' && pairs !== '' ? t('log-linear-together', { pairs }) : '';
  return [together, note ?? ''].filter(text => text !== '').join(' ');
}
