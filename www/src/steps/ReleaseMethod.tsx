import { useId } from 'preact/hooks';
import type { Report } from '../engine/types';
import { whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { setMethod } from '../state/actions';
import { plan } from '../state/store';
import { Mark } from '../widgets/Figure';
import { Scroll } from '../widgets/Scroll';

const METHODS = [
  ['records', 'release-method-records', 'release-method-records.text'],
  ['local-recoding', 'release-method-local-recoding', 'release-method-local-recoding.text'],
  ['cells', 'release-method-cells', 'release-method-cells.text'],
] as const;

/** What becomes of records in classes that the goal refuses, and what that does to the table. */
export function ReleaseMethod({ report }: { readonly report: Report }) {
  const id = useId();
  const method = plan.value.release?.method ?? 'records';
  const wildcard = plan.value.input?.['missing-as'] === 'wildcard';
  return (
    <>
      <fieldset class="release-methods">
        <legend>{t('release-method')}</legend>
        {METHODS.map(([name, title, text]) => (
          <label key={name} class="release-method">
            <input
              type="radio"
              name={`${id}-method`}
              value={name}
              checked={name === method}
              aria-describedby={`${id}-${name}`}
              onChange={() => setMethod(name)}
            />
            <b>{t(title)}</b>
            <span id={`${id}-${name}`} class="soft">
              {name === 'cells' && wildcard ? t('release-method-cells-wildcard') : t(text)}
            </span>
          </label>
        ))}
      </fieldset>
      <MixedLevels report={report} />
      <SuppressedCells report={report} />
    </>
  );
}

/** The combinations of levels in the table, where there are several. */
function MixedLevels({ report }: { readonly report: Report }) {
  const mixed = report.release.levels_mixed;
  if (mixed.length < 2) return null;
  const own = report.columns.map(column => column.level).join();
  const coarser = mixed.filter(({ levels }) => levels.join() !== own);
  const records = coarser.reduce((sum, each) => sum + each.records, 0);
  return (
    <section class="stack tight" aria-labelledby="release-levels-title">
      <h3 id="release-levels-title">{t('release-levels-title')}</h3>
      <p>{t('release-mixed', { records })}</p>
      <Scroll label={t('release-levels-title')}>
        <table class="table">
          <thead>
            <tr>
              {report.columns.map(({ name }) => (
                <th key={name} scope="col" class="number">
                  {name}
                </th>
              ))}
              <th scope="col" class="number">
                {t('release-levels-records')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mixed.map(({ levels, records }, row) => (
              <tr key={levels.join()}>
                {levels.map((level, column) => (
                  <td key={report.columns[column]?.name} class="number">
                    {whole(level)}
                  </td>
                ))}
                <td class="number">
                  <Mark path={`release.levels_mixed[${String(row)}].records`} value={records} show={whole} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

/** The suppressed cells of each column that has some. */
function SuppressedCells({ report }: { readonly report: Report }) {
  const columns = report.release.cells_suppressed;
  if (columns.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="release-cells-title">
      <h3 id="release-cells-title">{t('release-cells-title')}</h3>
      <p>{t('release-cells', { cells: columns.reduce((sum, { cells }) => sum + cells, 0) })}</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('release-cells-column')}</th>
            <th scope="col" class="number">
              {t('release-cells-count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">
                <Mark path={`release.cells_suppressed[${name}].cells`} value={cells} show={whole} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
