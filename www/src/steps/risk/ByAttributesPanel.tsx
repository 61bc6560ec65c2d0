import type { Bounds, ByAttributes, ColumnSet } from '../../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { ChartView } from '../../widgets/ChartView';
import { Mark } from '../../widgets/Figure';
import { MeasureName } from '../../widgets/Measure';
import { Scroll } from '../../widgets/Scroll';
import { Fold } from './Fold';
import { Interval } from './Interval';

const percent2 = (value: number) => percent(value, 2);
const four = (value: number) => decimal(value, 4);

/** How many people stand alone when the attacker knows any so many of the quasi-identifiers. */
export function ByAttributesPanel({ figures }: { readonly figures: ByAttributes }) {
  return (
    <section class="panel stack" aria-labelledby="by-attributes-title">
      <h3 id="by-attributes-title">{t('by-attributes-title')}</h3>
      <p class="soft">{t('by-attributes-text', { columns: figures.columns })}</p>
      <ChartView chart="attributes" title={t('chart-attributes')} />
      <Scroll label={t('by-attributes-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col" class="number">{t('by-attributes-known')}</th>
              <th scope="col" class="number">{t('by-attributes-sets')}</th>
              <th scope="col" class="number"><MeasureName id="by_attributes.mean" name={t('by-attributes-mean')} /></th>
              <th scope="col" class="number"><MeasureName id="by_attributes.worst" name={t('by-attributes-worst')} /></th>
              <th scope="col">{t('by-attributes-which')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.sizes.map((row, at) => {
              const path = `by_attributes.sizes.${at}`;
              return (
                <tr key={row.attributes}>
                  <th scope="row" class="number">{row.attributes}</th>
                  <td class="number"><Mark path={`${path}.subsets`} value={row.subsets} show={whole} /></td>
                  <td class="number">
                    <Mark path={`${path}.mean`} value={row.mean} show={percent2} />
                    <Between path={`${path}.mean_bounds`} bounds={row.mean_bounds} />
                  </td>
                  <td class="number">
                    <Mark path={`${path}.worst`} value={row.worst} show={percent2} />
                    <Between path={`${path}.worst_bounds`} bounds={row.worst_bounds} />
                  </td>
                  <td class="wide">{row.exact ? row.worst_columns.join(t('list-separator')) : t('not-exact')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

interface BetweenProps {
  readonly path: string;
  readonly bounds: Bounds | null | undefined;
}

/** Between what a share lies that was not counted. */
function Between({ path, bounds }: BetweenProps) {
  if (bounds === null || bounds === undefined) return null;
  return (
    <div class="soft">
      <Interval path={path} low={bounds.low} high={bounds.high} show={percent2} />
    </div>
  );
}

/** Small sets of quasi-identifiers that tell most people apart. */
export function ColumnSets({ sets }: { readonly sets: readonly ColumnSet[] }) {
  if (sets.length === 0) return null;
  return (
    <Fold title={t('column-sets-title')}>
      <Scroll label={t('column-sets-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('column-sets-columns')}</th>
              <th scope="col" class="number"><MeasureName id="column_sets.distinction" name={t('distinction-short')} /></th>
              <th scope="col" class="number"><MeasureName id="column_sets.separation" name={t('separation-short')} /></th>
              <th scope="col" class="number"><MeasureName id="column_sets.uniqueness" name={t('unique-share')} /></th>
            </tr>
          </thead>
          <tbody>
            {sets.map((set, at) => (
              <tr key={set.columns.join()}>
                <th scope="row">{set.columns.join(t('list-separator')) || NO_VALUE}</th>
                <td class="number"><Mark path={`column_sets.${at}.distinction`} value={set.distinction} show={four} /></td>
                <td class="number"><Mark path={`column_sets.${at}.separation`} value={set.separation} show={four} /></td>
                <td class="number"><Mark path={`column_sets.${at}.uniqueness`} value={set.uniqueness} show={percent2} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Fold>
  );
}
