import { useState } from 'preact/hooks';
import type { ColumnUtility, Report, UtilityFigure } from '../engine/types';
import { decimal, large } from '../i18n/numbers';
import { t } from '../i18n/text';
import { before } from '../state/store';
import { better, direction, MeasureName, measureRow } from '../widgets/Measure';
import { Change } from '../widgets/Change';
import { Mark, whyNone } from '../widgets/Figure';
import { Full } from '../widgets/Full';
import { Scroll } from '../widgets/Scroll';
import { NoteRow } from './risk/NoteRow';
import './UtilityPanel.css';

/** What generalization and suppression cost the analysis. */
export function UtilityPanel({ report }: { readonly report: Report }) {
  const known = new Set(report.utility.map(({ id }) => id));
  return (
    <section class="panel stack" aria-labelledby="utility-title">
      <h3 id="utility-title">{t('utility-title')}</h3>
      <p class="soft">{t('utility-text')}</p>
      <UtilityTable figures={report.utility} label={t('utility-title')} />
      <Full>
        {full => {
          const joint = full.utility.filter(({ id }) => !known.has(id));
          return (
            joint.length > 0 && (
              <div class="stack tight">
                <h4>{t('utility-joint')}</h4>
                <p class="soft">{t('utility-joint-text')}</p>
                <UtilityTable figures={joint} label={t('utility-joint')} />
              </div>
            )
          );
        }}
      </Full>
    </section>
  );
}

interface UtilityTableProps {
  readonly figures: readonly UtilityFigure[];
  readonly label: string;
}

function UtilityTable({ figures, label }: UtilityTableProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const made = figures.filter(({ columns }) => columns.length > 0).map(({ id }) => id);
  const isAll = made.every(id => open.has(id));
  const toggle = (id: string) => setOpen(new Set(open.has(id) ? [...open].filter(other => other !== id) : [...open, id]));
  return (
    <>
      {made.length > 0 && (
        <div>
          <button type="button" class="button small" aria-pressed={isAll} onClick={() => setOpen(new Set(isAll ? [] : made))}>
            {t('utility-all-columns')}
          </button>
        </div>
      )}
      <Scroll label={label}>
        <table class="table utility-table">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              <th scope="col" class="number">
                {t('utility-value')}
              </th>
              <th scope="col" class="number utility-before">
                {t('utility-before')}
              </th>
              <th scope="col" class="number">
                {t('utility-normalised')}
              </th>
            </tr>
          </thead>
          {figures.map(figure => (
            <UtilityRows key={figure.id} figure={figure} open={open.has(figure.id)} onToggle={() => toggle(figure.id)} />
          ))}
        </table>
      </Scroll>
    </>
  );
}

interface UtilityRowsProps {
  readonly figure: UtilityFigure;
  /** Whether the columns are shown. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One measure, and on demand the same of each column alone. */
function UtilityRows({ figure, open, onToggle }: UtilityRowsProps) {
  const { id, columns } = figure;
  const was = before.value?.utility.find(other => other.id === id);
  const path = `utility.${id}`;
  const row = measureRow(id);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <span class="utility-name">
            {columns.length === 0 ? (
              <span class="utility-fold" />
            ) : (
              <button
                type="button"
                class="utility-fold"
                aria-expanded={open}
                aria-label={t('utility-by-column', { measure: row?.name ?? id })}
                onClick={onToggle}
              />
            )}
            <span>
              <MeasureName id={id} />
              {row !== undefined && (
                <span class="soft utility-unit">
                  {row.unit} · {direction(row)}
                </span>
              )}
            </span>
          </span>
        </th>
        <Cells path={path} id={id} figure={figure} was={was?.value} />
      </tr>
      <NoteRow text={figure.value === null ? whyNone(path) : null} columns={4} />
      {open &&
        columns.map(column => {
          const earlier = was?.columns.find(({ name }) => name === column.name)?.value;
          return (
            <tr key={column.name} class="utility-column">
              <th scope="row">{column.name}</th>
              <Cells path={`${path}.columns.${column.name}`} id={id} figure={column} was={earlier} />
            </tr>
          );
        })}
    </tbody>
  );
}

interface CellsProps {
  readonly path: string;
  readonly id: string;
  readonly figure: UtilityFigure | ColumnUtility;
  /** The value before the last change. */
  readonly was: number | null | undefined;
}

function Cells({ path, id, figure: { value, normalised }, was }: CellsProps) {
  const change = <Change value={value} before={was} show={raw} better={better(id)} bare />;
  return (
    <>
      <td class="number">
        <Mark path={path} value={value} show={raw} />
        <div class="utility-before-below">{change}</div>
      </td>
      <td class="number utility-before">{change}</td>
      <td class="number">
        <Mark path={`${path}.normalised`} value={normalised} show={three} />
        {normalised !== null && (
          <svg class="utility-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="utility-bar-value" width={100 * Math.min(1, Math.max(0, normalised))} height="4" />
          </svg>
        )}
      </td>
    </>
  );
}

/** Large sums as whole numbers, the rest with three decimals. */
export function raw(value: number): string {
  return Math.abs(value) >= 10_000 ? large(value) : decimal(value, 3);
}

const three = (value: number) => decimal(value, 3);
