import { useLayoutEffect } from 'preact/hooks';
import type { Remedy, Riskiest, RiskUnder, RiskyClass } from '../../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { explainLine, setLevels, setShowValues, watchRiskiest } from '../../state/actions';
import { quasiIdentifiers } from '../../state/plan';
import { asReleased, explained, isCurrent, plan, riskiest, showValues } from '../../state/store';
import { FailurePanel } from '../../widgets/FailurePanel';
import { Mark, Outdated } from '../../widgets/Figure';
import { NumberField } from '../../widgets/NumberField';
import { Scroll } from '../../widgets/Scroll';
import { Switch } from '../../widgets/Switch';
import { waiting } from '../../widgets/waiting';
import './RiskiestPanel.css';

const three = (value: number) => decimal(value, 3);

/** The classes most at risk; their values only when the reader asks for them. */
export function RiskiestPanel() {
  useLayoutEffect(watchRiskiest, []);
  return (
    <section class="panel stack" aria-labelledby="riskiest-title">
      <h3 id="riskiest-title">{t('riskiest-title')}</h3>
      <p class="soft">{t('riskiest-text')}</p>
      <Switch label={t('riskiest-values')} hint={t('riskiest-values-warning')} on={showValues.value} onChange={setShowValues} />
      <Listed />
      <OneLine />
    </section>
  );
}

/** Why one line of the file is risky. */
function OneLine() {
  const view = explained.value;
  return (
    <div class="stack tight">
      <NumberField
        label={t('riskiest-line')}
        value={view?.line ?? null}
        optional
        whole
        least={1}
        hint={t('riskiest-line-hint')}
        onCommit={line => void explainLine(line)}
      />
      {view !== null && 'riskiest' in view && (
        <Outdated.Provider value>
          <div class={isCurrent(view) ? 'full' : 'full outdated'}>
            {!isCurrent(view) && <p class="full-wait">{t('full-earlier')}</p>}
            <Classes found={view.riskiest} path="why" current={isCurrent(view)} label={t('riskiest-line')} />
          </div>
        </Outdated.Provider>
      )}
    </div>
  );
}

function Listed() {
  const view = riskiest.value;
  if (view === null) return <p class="soft">{waiting('full-wait')}</p>;
  const current = isCurrent(view);
  if ('failure' in view) return current ? <FailurePanel failure={view.failure} /> : <p class="soft">{waiting('full-wait')}</p>;
  const { shown, classes, k } = view.riskiest;
  if (shown.length === 0) return <p class="soft">{t('riskiest-none')}</p>;
  return (
    <Outdated.Provider value={!current}>
      <div class={current ? 'full' : 'full outdated'} aria-busy={!current}>
        <p class="soft">{t('riskiest-shown', { shown: shown.length, classes: whole(classes), k: whole(k) })}</p>
        <Classes found={view.riskiest} path="riskiest" current={current} label={t('riskiest-title')} />
      </div>
    </Outdated.Provider>
  );
}

interface ClassesProps {
  readonly found: Riskiest;
  readonly path: string;
  readonly current: boolean;
  readonly label: string;
}

function Classes({ found: { shown, notes }, path, current, label }: ClassesProps) {
  const counted = shown.some(({ people }) => people !== null);
  return (
    <Scroll class="riskiest-scroll" label={label}>
      <table class="table riskiest-table">
        <thead>
          <tr>
            <th scope="col">{t('riskiest-class')}</th>
            <th scope="col" class="number">{t('class-records')}</th>
            {counted && <th scope="col" class="number">{t('riskiest-people')}</th>}
            <th scope="col" class="number">{t('riskiest-risk')}</th>
            <th scope="col">{t('riskiest-why')}</th>
            <th scope="col">{t('riskiest-remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((found, at) => (
            // Hidden at once when the reader takes the permission back.
            <ClassRow
              key={found.class}
              found={found}
              path={`${path}.shown.${at}`}
              values={showValues.value}
              current={current}
              counted={counted}
              why={notes.find(note => note.path.startsWith(`shown.${at}.`))?.text}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface ClassRowProps {
  readonly found: RiskyClass;
  readonly path: string;
  readonly values: boolean;
  readonly current: boolean;
  /** Whether people of the population are known. */
  readonly counted: boolean;
  /** Why nothing would help. */
  readonly why: string | undefined;
}

function ClassRow({ found, path, values, current, counted, why }: ClassRowProps) {
  const names = quasiIdentifiers(plan.value);
  return (
    <tr class="riskiest-row">
      <th scope="row">
        {t('riskiest-number', { number: whole(found.class + 1) })}
        {found.suppressed && <div class="tag">{t('riskiest-left-out')}</div>}
        {values && found.values !== undefined && (
          <dl class="riskiest-values">
            {found.values.map((value, at) => (
              <div key={at}>
                <dt>{names[at]}</dt>
                <dd>{value ?? t('missing-cell')}</dd>
              </div>
            ))}
          </dl>
        )}
      </th>
      <td class="number" data-label={t('class-records')}>
        <Mark path={`${path}.size`} value={found.size} show={whole} />
      </td>
      {counted && (
        <td class="number" data-label={t('riskiest-people')}>
          <Mark path={`${path}.people`} value={found.people} show={whole} />
        </td>
      )}
      <td class="number" data-label={t('riskiest-risk')}>
        {found.risks.map(
          (under, at) =>
            // An attacker of one's own is tried on what is released, so it has nothing to say of what is left out.
            !(found.suppressed && under.risk === null) && (
              <div key={under.attacker} class="riskiest-risk">
                <span class="soft">{attackerName(under)}</span> <Mark path={`${path}.risks.${at}.risk`} value={under.risk} show={percent} />
              </div>
            ),
        )}
      </td>
      <td class="riskiest-why" data-label={t('riskiest-why')}>
        {found.minimal_unique_sets.length === 0 ? (
          <span class="soft">{found.size === 1 ? t('riskiest-alone-by-missing') : t('riskiest-not-unique', { size: whole(found.size) })}</span>
        ) : (
          <>
            {t('riskiest-suffices')}
            <Sets sets={found.minimal_unique_sets.slice(0, SETS)} />
            {found.minimal_unique_sets.length > SETS && (
              <details>
                <summary>{t('riskiest-more', { count: whole(found.minimal_unique_sets.length - SETS) })}</summary>
                <Sets sets={found.minimal_unique_sets.slice(SETS)} />
              </details>
            )}
          </>
        )}
      </td>
      <td class="riskiest-why" data-label={t('riskiest-remedy')}>
        {found.remedy === null ? (
          <span class="soft">{why ?? t('riskiest-no-remedy')}</span>
        ) : (
          <Change remedy={found.remedy} current={current} />
        )}
      </td>
    </tr>
  );
}

function attackerName({ attacker }: RiskUnder): string {
  if (attacker === 'prosecutor') return t('attacker-prosecutor');
  return attacker === 'journalist' ? t('attacker-journalist') : attacker;
}

/** The cheapest change of levels that would help, with a button that makes it. */
function Change({ remedy, current }: { readonly remedy: Remedy; readonly current: boolean }) {
  const { steps, size, loss, loss_before: before } = remedy;
  if (steps.length === 0) return <span class="soft">{t('riskiest-enough')}</span>;
  return (
    <div class="riskiest-remedy">
      <ul>
        {steps.map(({ name, from, to }) => (
          <li key={name}>
            {name} {from} → {to}
          </li>
        ))}
      </ul>
      <div class="soft">
        {t('riskiest-then', {
          size: whole(size),
          before: before === null ? NO_VALUE : three(before),
          loss: loss === null ? NO_VALUE : three(loss),
        })}
      </div>
      {!asReleased.value && (
        <button type="button" class="button small" disabled={!current} onClick={() => setLevels(steps)}>
          {t('riskiest-apply')}
        </button>
      )}
    </div>
  );
}

/** Sets that are listed at once; they come with the smallest first. */
const SETS = 3;

function Sets({ sets }: { readonly sets: readonly (readonly string[])[] }) {
  return (
    <ul>
      {sets.map(set => (
        <li key={set.join()}>{set.join(' + ')}</li>
      ))}
    </ul>
  );
}
