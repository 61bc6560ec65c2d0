import { useState } from 'preact/hooks';
import type { ColumnDistribution, DistributionFigures, EcdfPoint, PairDistribution, Report, ValueDistribution } from '../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { asReleased } from '../state/store';
import { ChartView } from '../widgets/ChartView';
import { Mark } from '../widgets/Figure';
import { Full } from '../widgets/Full';
import { MeasureName } from '../widgets/Measure';
import { Scroll } from '../widgets/Scroll';
import { mostChanged } from './distribution';

/** Pairs that are listed at first. */
const FIRST = 10;

const percent2 = (value: number) => percent(value, 2);
const three = (value: number) => decimal(value, 3);
const shown = (value: number | null, show: (value: number) => string) => (value === null ? NO_VALUE : show(value));

/** Every column before and after, and every two columns beside one another. */
export function DistributionPanel() {
  if (asReleased.value) return <p class="panel soft">{t('distribution-as-released')}</p>;
  return (
    <Full>
      {({ distributions }: Report) =>
        distributions !== undefined && (
          <div class="stack">
            <Columns figures={distributions} />
            {distributions.pairs.length > 0 && <Pairs pairs={distributions.pairs} />}
          </div>
        )
      }
    </Full>
  );
}

function Columns({ figures: { columns } }: { readonly figures: DistributionFigures }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = columns.find(({ name }) => name === wanted) ?? mostChanged(columns);
  return (
    <section class="panel stack" aria-labelledby="distribution-title">
      <h3 id="distribution-title">{t('distribution-title')}</h3>
      <p class="soft">{t('distribution-text')}</p>
      <Scroll label={t('distribution-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('column-name')}</th>
              <th scope="col" class="number"><MeasureName id="distributions.columns.total_variation" /></th>
              <th scope="col" class="number">
                <MeasureName id="distributions.columns.total_variation_labels" name={t('distribution-by-leaving-out')} />
              </th>
              <th scope="col" class="number">
                <MeasureName id="distributions.columns.jensen_shannon" name={t('distribution-divergence')} />
              </th>
              <th scope="col" class="number">
                <MeasureName id="distributions.columns.wasserstein" name={t('distribution-moved')} />
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) => {
              const path = `distributions.columns.${at}`;
              return (
                <tr key={column.name}>
                  <th scope="row">{column.name}</th>
                  <td class="number"><Mark path={`${path}.total_variation`} value={column.total_variation} show={percent2} /></td>
                  <td class="number">
                    <Mark path={`${path}.total_variation_labels`} value={column.total_variation_labels} show={percent2} />
                  </td>
                  <td class="number"><Mark path={`${path}.jensen_shannon`} value={column.jensen_shannon} show={three} /></td>
                  <td class="number"><Mark path={`${path}.wasserstein`} value={column.wasserstein} show={three} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {chosen !== undefined && (
        <>
          <label class="row">
            <span>{t('distribution-column')}</span>
            <select class="field" value={chosen.name} onChange={event => setWanted(event.currentTarget.value)}>
              {columns.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <OneColumn key={chosen.name} column={chosen} />
        </>
      )}
    </section>
  );
}

function OneColumn({ column }: { readonly column: ColumnDistribution }) {
  const { name, kind, total_variation, wasserstein, wasserstein_share, values, ecdf, quantiles } = column;
  const moved = { distance: shown(wasserstein, three), share: shown(wasserstein_share, percent2) };
  const key = kind === 'date' ? 'distribution-sentence-days' : 'distribution-sentence-numbers';
  return (
    <>
      <p>
        {t('distribution-sentence', { column: name, share: shown(total_variation, percent2) })}
        {wasserstein !== null && <> {t(key, moved)}</>}
      </p>
      <ChartView chart="distribution" column={name} title={t('chart-distribution', { column: name })}>
        <ValueTable values={values} />
      </ChartView>
      {ecdf.length > 1 && (
        <ChartView chart="ecdf" column={name} title={t('chart-ecdf', { column: name })}>
          <StepTable steps={ecdf} />
        </ChartView>
      )}
      {quantiles.length > 0 && (
        <Scroll label={t('distribution-quantiles')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col"><MeasureName id="distributions.columns.quantiles" name={t('distribution-quantiles')} /></th>
                {quantiles.map(({ p }) => (
                  <th key={p} scope="col" class="number">
                    {percent(p, 0)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t('distribution-before')}</th>
                {quantiles.map(({ p, before_label }) => (
                  <td key={p} class="number">
                    {before_label ?? NO_VALUE}
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">{t('distribution-after')}</th>
                {quantiles.map(({ p, after_label }) => (
                  <td key={p} class="number">
                    {after_label ?? NO_VALUE}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </Scroll>
      )}
      {quantiles.some(({ before }) => before === null) && <p class="soft">{t('note-distributions-quantile')}</p>}
    </>
  );
}

function ValueTable({ values }: { readonly values: readonly ValueDistribution[] }) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('rare-value')}</th>
          <th scope="col" class="number">{t('distribution-before')}</th>
          <th scope="col" class="number">{t('distribution-after')}</th>
          <th scope="col" class="number">{t('distribution-share-before')}</th>
          <th scope="col" class="number">{t('distribution-share-after')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value, at) => (
          <tr key={at}>
            <th scope="row">{valueName(value)}</th>
            <td class="number">{whole(value.before)}</td>
            <td class="number">{decimal(value.after, 1)}</td>
            <td class="number">{shown(value.share_before, percent2)}</td>
            <td class="number">{shown(value.share_after, percent2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueName({ label, rest }: ValueDistribution): string {
  if (label !== null) return label;
  return rest === 0 ? t('missing-cell') : t('distribution-rest', { values: whole(rest) });
}

function StepTable({ steps }: { readonly steps: readonly EcdfPoint[] }) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('distribution-up-to')}</th>
          <th scope="col" class="number">{t('distribution-share-before')}</th>
          <th scope="col" class="number">{t('distribution-share-after')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ at, label, before, after }) => (
          <tr key={at}>
            <th scope="row">{label}</th>
            <td class="number">{shown(before, percent2)}</td>
            <td class="number">{shown(after, percent2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every two columns beside one another, the largest change first. */
function Pairs({ pairs }: { readonly pairs: readonly PairDistribution[] }) {
  const [all, setAll] = useState(false);
  const listed = all ? pairs : pairs.slice(0, FIRST);
  return (
    <section class="panel stack" aria-labelledby="pairs-title">
      <h3 id="pairs-title">{t('pairs-title')}</h3>
      <p class="soft">{t('pairs-text')}</p>
      <ChartView chart="associations" title={t('chart-associations')} />
      {pairs.some(({ pearson, spearman }) => changed(pearson) || changed(spearman)) && <ChartView chart="correlations" title={t('chart-correlations')} />}
      <Scroll label={t('pairs-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('pairs-columns')}</th>
              <th scope="col" class="number"><MeasureName id="distributions.pairs.cramers_v" /></th>
              <th scope="col" class="number"><MeasureName id="distributions.pairs.pearson" /></th>
              <th scope="col" class="number"><MeasureName id="distributions.pairs.spearman" /></th>
            </tr>
          </thead>
          <tbody>
            {listed.map((pair, at) => {
              const path = `distributions.pairs.${at}`;
              return (
                <tr key={`${pair.one} ${pair.other}`}>
                  <th scope="row">{t('pairs-two', { one: pair.one, other: pair.other })}</th>
                  <BeforeAfter path={`${path}.cramers_v`} figure={pair.cramers_v} />
                  <BeforeAfter path={`${path}.pearson`} figure={pair.pearson} />
                  <BeforeAfter path={`${path}.spearman`} figure={pair.spearman} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {!all && pairs.length > FIRST && (
        <div>
          <button type="button" class="button small" onClick={() => setAll(true)}>
            {t('rare-more', { count: whole(pairs.length) })}
          </button>
        </div>
      )}
    </section>
  );
}

function changed(figure: BeforeAfterProps['figure']): boolean {
  return typeof figure?.change === 'number';
}

interface BeforeAfterProps {
  readonly path: string;
  readonly figure: PairDistribution['cramers_v'] | null | undefined;
}

function BeforeAfter({ path, figure }: BeforeAfterProps) {
  if (figure === null || figure === undefined) return <td class="number" />;
  return (
    <td class="number">
      <Mark path={`${path}.before`} value={figure.before} show={three} /> → <Mark path={`${path}.after`} value={figure.after} show={three} />
    </td>
  );
}
