import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { NO_VALUE } from '../i18n/numbers';
import { t } from '../i18n/text';
import { shownNotes } from '../state/notes';
import { report } from '../state/store';
import { Change } from './Change';
import { better, MeasureName } from './Measure';
import './Figure.css';

interface MarkProps {
  /** The JSON path of the figure in the report. */
  readonly path: string;
  /** The unrounded value; null where there is none. */
  readonly value: number | null;
  /** How it is written for people. */
  readonly show: (value: number) => string;
}

/** Whether what is below was figured out for an earlier plan. */
export const Outdated = createContext(false);

/** A figure of the report, marked with its JSON path and its unrounded value; an outdated one is not marked. */
export function Mark({ path, value, show }: MarkProps) {
  if (useContext(Outdated)) return <span>{value === null ? NO_VALUE : show(value)}</span>;
  if (value === null) return <span data-measure={path}>{NO_VALUE}</span>;
  return (
    <span data-measure={path} data-value={String(value)}>
      {show(value)}
    </span>
  );
}

interface FigureProps extends MarkProps {
  /** The id in the catalogue; the path where it is not given. */
  readonly measure?: string;
  /** A shorter name than the catalogue's. */
  readonly name?: string;
  /** The value before the last change. */
  readonly before?: number | null | undefined;
  /** A word after the number. */
  readonly unit?: string;
  /** The same with nothing left out. */
  readonly all?: number | null;
  /** The figures that the page is about are set large. */
  readonly large?: boolean;
}

/** A figure with its name, its meaning on demand, and what it was before the last change. */
export function Figure({ path, value, show, measure = path, name, before, unit, all, large = false }: FigureProps) {
  return (
    <div class={large ? 'figure large' : 'figure'}>
      <div class="figure-name">
        <MeasureName id={measure} name={name} />
      </div>
      <div class="figure-value">
        <Mark path={path} value={value} show={show} />
        {value !== null && unit !== undefined && <span class="figure-unit">{unit}</span>}
      </div>
      {all !== undefined && all !== null && all !== value && (
        <div class="figure-note">{t('figure-all', { value: show(all) })}</div>
      )}
      {value === null && !large && <NoValue path={path} />}
      <Change value={value} before={before} show={show} better={better(measure)} />
    </div>
  );
}

/** Why a figure has no value. */
export function NoValue({ path }: { readonly path: string }) {
  return <div class="figure-note">{whyNone(path)}</div>;
}

/** Why the figure at a path has no value, in a sentence. */
export function whyNone(path: string): string {
  const note = shownNotes.value.find(note => note.path !== '' && path.startsWith(note.path));
  return note?.text ?? (report.value?.kept === 0 ? t('figure-nothing-kept') : t('figure-no-value'));
}
