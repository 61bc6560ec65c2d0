import { useState } from 'preact/hooks';
import type { NoiseFigures, NoisyCell, NoisyTable } from '../engine/types';
import { decimal, NO_VALUE, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { downloadNoisyTable } from '../state/actions';
import { ChartView } from '../widgets/ChartView';
import { Figure, Mark } from '../widgets/Figure';
import { Scroll } from '../widgets/Scroll';

/** Cells that are listed at first. */
const FIRST = 12;

const three = (value: number) => decimal(value, 3);

interface NoisyTablesProps {
  readonly figures: NoiseFigures;
  readonly current: boolean;
}

/** Each table with noise beside the same of the release, and its error by epsilon. */
export function NoisyTables({ figures, current }: NoisyTablesProps) {
  return (
    <>
      {figures.tables.map((table, at) => (
        <NoisyTablePanel key={at} table={table} at={at} current={current} />
      ))}
    </>
  );
}

/** What the table holds, in a few words. */
function title({ columns, mean }: NoisyTable): string {
  const by = columns.join(' × ');
  if (mean === undefined) return columns.length === 0 ? t('noisy-count-all') : t('noisy-counts', { columns: by });
  return columns.length === 0 ? t('noisy-mean-all', { mean }) : t('noisy-means', { mean, columns: by });
}

interface NoisyTableProps {
  readonly table: NoisyTable;
  readonly at: number;
  readonly current: boolean;
}

function NoisyTablePanel({ table, at, current }: NoisyTableProps) {
  const [all, setAll] = useState(false);
  const { columns, mean, shown, hidden, within, curve, expected_error: expected, released_error: released } = table;
  const path = `noise.tables.${at}`;
  // Two tables may be by the same columns.
  const name = `${at + 1}. ${title(table)}`;
  const show = mean === undefined ? whole : three;
  const cells = all ? shown : shown.slice(0, FIRST);
  return (
    <section class="panel stack" aria-labelledby={`noisy-${at}`}>
      <div class="section-head">
        <h3 id={`noisy-${at}`}>{name}</h3>
        <span class="soft">{t('noisy-part', { epsilon: table.epsilon })}</span>
      </div>
      <p class="lead">{sentence(table)}</p>
      <div class="figures">
        <Figure path={`${path}.expected_error`} measure="noise.tables.expected_error" name={t('noisy-expected')} value={expected} show={three} />
        {within !== null && (
          <Figure path={`${path}.within`} measure="noise.tables.within" name={t('noisy-within')} value={within} show={whole} />
        )}
        <Figure path={`${path}.seen_error`} measure="noise.tables.seen_error" name={t('noisy-seen')} value={table.seen_error} show={three} />
        <Figure path={`${path}.released_error`} measure="noise.tables.released_error" name={t('noisy-released')} value={released} show={three} />
      </div>
      <ChartView chart="noise" column={String(at)} title={t('noisy-chart')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col" class="number">ε</th>
              <th scope="col" class="number">{t('noisy-expected')}</th>
              <th scope="col" class="number">{t('noisy-released')}</th>
            </tr>
          </thead>
          <tbody>
            {curve.map((point, place) => (
              <tr key={point.epsilon}>
                <th scope="row" class="number">{point.epsilon}</th>
                <td class="number"><Mark path={`${path}.curve.${place}.expected_error`} value={point.expected_error} show={three} /></td>
                <td class="number">{released === null ? NO_VALUE : three(released)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ChartView>
      <Scroll label={name} class="noisy-scroll">
        <table class="table sticky">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">{column}</th>
              ))}
              {columns.length === 0 && <th scope="col">{t('noisy-cell')}</th>}
              <th scope="col" class="number">{t('noisy-value')}</th>
              <th scope="col" class="number">{t('noisy-release')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell, place) => (
              <tr key={place}>
                <Labels cell={cell} />
                <td class="number"><Mark path={`${path}.shown.${place}.value`} value={cell.value} show={show} /></td>
                <td class="number"><Mark path={`${path}.shown.${place}.released`} value={cell.released} show={show} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <div class="row">
        {!all && shown.length > FIRST && (
          <button type="button" class="button small" onClick={() => setAll(true)}>
            {t('rare-more', { count: whole(shown.length) })}
          </button>
        )}
        <button type="button" class="button small" disabled={!current} onClick={() => downloadNoisyTable(table, at)}>
          {t('noisy-download')}
        </button>
      </div>
      {hidden > 0 && <p class="soft">{t('noisy-hidden', { cells: whole(hidden) })}</p>}
    </section>
  );
}

function Labels({ cell: { labels } }: { readonly cell: NoisyCell }) {
  if (labels.length === 0) return <th scope="row">{t('noisy-everybody')}</th>;
  return (
    <>
      {labels.map((label, at) =>
        at === 0 ? (
          <th key={at} scope="row">{label ?? t('missing-cell')}</th>
        ) : (
          <td key={at}>{label ?? t('missing-cell')}</td>
        ),
      )}
    </>
  );
}

/** What the errors mean, in plain words. */
function sentence({ mean, within, expected_error: expected, released_error: released }: NoisyTable): string {
  if (expected === null) return t('noisy-no-error');
  const noisy =
    mean === undefined && within !== null
      ? t('noisy-sentence-counts', { error: three(expected), within: whole(within) })
      : t('noisy-sentence-means', { error: three(expected) });
  const beside = released === null ? t('noisy-sentence-not-released') : t('noisy-sentence-released', { error: three(released) });
  return `${noisy} ${beside}`;
}
