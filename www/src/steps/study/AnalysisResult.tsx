import type { StudyChange, StudyEstimate, StudyFigures, StudySide } from '../../engine/types';
import { NO_VALUE, percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import { Mark } from '../../widgets/Figure';
import { MeasureName } from '../../widgets/Measure';
import { Scroll } from '../../widgets/Scroll';
import { NoteRow } from '../risk/NoteRow';
import { StudyChart } from './StudyChart';
import { estimateName, FIGURE, kindName, READ, shownAs, significant, wordsOf } from './words';

const share = (value: number) => percent(value);

interface AnalysisResultProps {
  readonly figures: StudyFigures;
  readonly path: string;
}

/** One analysis: what it says before and after, what changed, and how sure that is. */
export function AnalysisResult({ figures, path }: AnalysisResultProps) {
  const { name, kind, columns, before, after } = figures;
  const read = columns.map(column =>
    t('study-column', { column: column.name, read: wordsOf(READ, column.read) }),
  );
  return (
    <article class="panel stack" aria-label={name}>
      <div class="section-head">
        <h3>{name}</h3>
        <span class="soft">{kindName(kind)}</span>
      </div>
      <p class="soft">{t('study-columns', { columns: read.join(t('study-and')) })}</p>
      <Said figures={figures} path={path} />
      <StudyChart name={name} />
      <Estimates figures={figures} path={path} />
      <Wholes before={before} after={after} path={path} />
      <Remarks before={before} after={after} />
    </article>
  );
}

interface Fact {
  readonly name: PlainKey;
  readonly path: string;
  readonly value: number | null;
  readonly show: (value: number) => string;
}

/** What changed, in sentences and figures; whether that matters is for the reader to say. */
function Said({ figures: { before, after, comparison }, path }: AnalysisResultProps) {
  const at = `${path}.comparison`;
  const { matched, lost, gained, sign_changes: signs, significance_changes: changes, test_changed: test, mean_overlap: overlap } = comparison;
  const hasNull = before.estimates.some(({ significant }) => significant !== null);
  const part = after.records === 0 ? NO_VALUE : percent(after.used / Math.max(before.used, 1));
  const sentences = [
    t('study-says-records', { used: whole(after.used), before: whole(before.used), share: part }),
    hasNull ? t('study-says-changes', { matched, signs, changes }) : undefined,
    test === null ? undefined : t(test ? 'study-says-test-changed' : 'study-says-test-same'),
    lost + gained > 0 ? t('study-says-lost', { lost, gained }) : undefined,
    overlap === null ? undefined : t('study-says-overlap', { overlap: percent(overlap) }),
  ];
  const sign: Fact = { name: 'study-fact-sign-changes', path: `${at}.sign_changes`, value: signs, show: whole };
  const significance: Fact = { name: 'study-fact-significance-changes', path: `${at}.significance_changes`, value: changes, show: whole };
  const facts: readonly Fact[] = [
    { name: 'study-fact-used-before', path: `${path}.before.used`, value: before.used, show: whole },
    { name: 'study-fact-used-after', path: `${path}.after.used`, value: after.used, show: whole },
    { name: 'study-fact-lost', path: `${at}.lost`, value: lost, show: whole },
    ...(hasNull ? [sign] : []),
    ...(hasNull || test !== null ? [significance] : []),
    { name: 'study-fact-mean-overlap', path: `${at}.mean_overlap`, value: overlap, show: share },
    { name: 'study-fact-least-overlap', path: `${at}.least_overlap`, value: comparison.least_overlap, show: share },
  ];
  return (
    <>
      <p>{sentences.filter(sentence => sentence !== undefined).join(t('study-sentence-separator'))}</p>
      <dl class="study-wholes">
        {facts.map(({ name, ...mark }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <Mark {...mark} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Estimates({ figures: { name, before, after, comparison }, path }: AnalysisResultProps) {
  return (
    <Scroll label={t('study-table', { name })}>
      <table class="table study-table">
        <caption class="visually-hidden">{t('study-table', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('study-estimate')}</th>
            <th scope="col" class="number">
              {t('study-before')}
            </th>
            <th scope="col" class="number">
              {t('study-after')}
            </th>
            <th scope="col" class="number">
              <MeasureName id="study.overlap" name={t('study-overlap')} />
            </th>
            <th scope="col">{t('study-changed')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.changes.map((change, at) => (
            <Estimate key={at} change={change} at={at} before={before} after={after} path={path} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface EstimateProps {
  readonly change: StudyChange;
  readonly at: number;
  readonly before: StudySide;
  readonly after: StudySide;
  readonly path: string;
}

function Estimate({ change, at, before, after, path }: EstimateProps) {
  const own = change.before === null ? undefined : before.estimates[change.before];
  const other = change.after === null ? undefined : after.estimates[change.after];
  const named = own ?? other;
  if (named === undefined) return null;
  const notes = [...new Set([own?.note, other?.note].filter(note => note !== undefined && note !== null))];
  const changed = change.sign_changed === true || change.significance_changed === true;
  return (
    <>
      <tr class={changed ? 'study-differs' : undefined}>
        <th scope="row">{estimateName(named)}</th>
        <Value estimate={own} path={`${path}.before.estimates.${change.before}`} />
        <Value estimate={other} path={`${path}.after.estimates.${change.after}`} />
        <td class="number">
          <Mark path={`${path}.comparison.changes.${at}.overlap`} value={change.overlap} show={share} />
        </td>
        <td>{what(change, own, other)}</td>
      </tr>
      <NoteRow text={notes.join(' ')} columns={5} />
    </>
  );
}

/** An estimate over its interval. */
function Value({ estimate, path }: { readonly estimate: StudyEstimate | undefined; readonly path: string }) {
  if (estimate === undefined) return <td class="number">{NO_VALUE}</td>;
  const show = shownAs(estimate);
  const { low, high } = estimate;
  return (
    <td class="number">
      <Mark path={`${path}.estimate`} value={estimate.estimate} show={show} />
      {low !== null && high !== null && (
        <div class="study-interval soft">
          <Mark path={`${path}.low`} value={low} show={show} /> – <Mark path={`${path}.high`} value={high} show={show} />
        </div>
      )}
    </td>
  );
}

/** What became of an estimate, in a few words. */
function what(change: StudyChange, own: StudyEstimate | undefined, other: StudyEstimate | undefined): string {
  const there = (side: StudyEstimate | undefined) => side !== undefined && side.estimate !== null;
  if (there(own) && !there(other)) return t('study-only-before');
  if (!there(own) && there(other)) return t('study-only-after');
  const said: string[] = [];
  if (change.sign_changed === true) said.push(t('study-sign-changed'));
  if (change.significance_changed === true) {
    said.push(significant(own) ? t('study-no-longer-significant') : t('study-now-significant'));
  }
  return said.join(t('study-and'));
}

/** Tests and fits of the whole. */
function Wholes({ before, after, path }: { readonly before: StudySide; readonly after: StudySide; readonly path: string }) {
  if (before.figures.length === 0) return null;
  return (
    <dl class="study-wholes">
      {before.figures.map(({ id, value }, at) => {
        const place = after.figures.findIndex(figure => figure.id === id);
        const other = after.figures[place];
        return (
          <div key={id}>
            <dt>{wordsOf(FIGURE, id)}</dt>
            <dd>
              <Mark path={`${path}.before.figures.${at}.value`} value={value} show={shownAs(null)} />
              {' → '}
              {other === undefined ? (
                NO_VALUE
              ) : (
                <Mark path={`${path}.after.figures.${place}.value`} value={other.value} show={shownAs(null)} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What is to be known of the whole; what a row of the table says already is not said again. */
function Remarks({ before, after }: { readonly before: StudySide; readonly after: StudySide }) {
  const sides = [
    { name: t('study-before'), notes: unsaid(before) },
    { name: t('study-after'), notes: unsaid(after) },
  ];
  if (sides.every(({ notes }) => notes.length === 0)) return null;
  return (
    <ul class="stack tight">
      {sides.map(({ name, notes }) =>
        notes.map(note => (
          <li key={`${name} ${note.id}`}>{t('study-note', { side: name, note: note.text })}</li>
        )),
      )}
    </ul>
  );
}

function unsaid({ estimates, notes }: StudySide): StudySide['notes'] {
  return notes.filter(({ text }) => estimates.every(({ note }) => note !== text));
}
