import { useId } from 'preact/hooks';
import type { AttackerPlan } from '../../engine/types';
import { t } from '../../i18n/text';
import { setAttackers } from '../../state/actions';
import { quasiIdentifiers } from '../../state/plan';
import { inspection, plan, report } from '../../state/store';
import { Icon } from '../../widgets/Icon';
import { NumberField } from '../../widgets/NumberField';
import { TextField } from '../../widgets/TextField';
import { atLevel, exactly, freeName, knowing, renamed, upTo, without } from './builder';
import { tidy } from './tidy';
import './AttackerBuilder.css';

/** Attackers with a knowledge of their own: which quasi-identifiers, how precisely, about whom. */
export function AttackerBuilder() {
  const attackers = plan.value.attackers ?? {};
  const names = Object.keys(attackers);
  const columns = quasiIdentifiers(plan.value);
  const add = () =>
    setAttackers({ ...attackers, [freeName(attackers, t('builder-attacker'))]: { knows: columns.slice(0, 3) } });
  return (
    <section class="panel stack" aria-labelledby="builder-title">
      <div class="section-head">
        <h3 id="builder-title">{t('builder-title')}</h3>
        <button type="button" class="button small" disabled={columns.length === 0} onClick={add}>
          <Icon name="plus" /> {t('builder-add')}
        </button>
      </div>
      <p class="soft">{t('builder-text')}</p>
      {names.map((name, at) => (
        // By its place, so that the focus stays where it is while the attacker is renamed.
        <Attacker key={at} name={name} columns={columns} />
      ))}
    </section>
  );
}

interface AttackerProps {
  readonly name: string;
  readonly columns: readonly string[];
}

function Attacker({ name, columns }: AttackerProps) {
  const id = useId();
  const attackers = plan.value.attackers ?? {};
  const attacker = attackers[name];
  if (attacker === undefined) return null;
  const put = (next: AttackerPlan) => setAttackers({ ...attackers, [name]: next });
  const gone = attacker.knows.filter(column => !columns.includes(column));
  return (
    <details class="builder-attacker" open>
      <summary>
        <b>{name}</b> <span class="soft">{t('builder-known', { count: attacker.knows.length })}</span>
      </summary>
      <div class="builder-body">
        <div class="goal-conditions">
          <div class="parameter">
            <label for={`${id}-name`}>{t('builder-name')}</label>
            <TextField id={`${id}-name`} value={name} onCommit={typed => setAttackers(renamed(attackers, name, typed.trim()))} />
          </div>
          <NumberField
            label={t('builder-share')}
            value={tidy((attacker.share ?? 1) * 100)}
            least={0.000001}
            most={100}
            unit="%"
            onCommit={share => put({ ...attacker, share: tidy((share ?? 100) / 100) })}
          />
        </div>
        <fieldset class="builder-knows">
          <legend>{t('builder-knows')}</legend>
          {[...columns, ...gone].map(column => (
            <Knowledge key={column} column={column} attacker={attacker} onChange={put} />
          ))}
        </fieldset>
        <div>
          <button type="button" class="button small" onClick={() => setAttackers(without(attackers, name))}>
            <Icon name="cross" /> {t('builder-remove', { name })}
          </button>
        </div>
      </div>
    </details>
  );
}

type Precision = 'exact' | 'level' | 'within';

interface KnowledgeProps {
  readonly column: string;
  readonly attacker: AttackerPlan;
  readonly onChange: (next: AttackerPlan) => void;
}

/** Whether a column is known, and how precisely. */
function Knowledge({ column, attacker, onChange }: KnowledgeProps) {
  const known = attacker.knows.includes(column);
  const within = attacker.within?.[column];
  const level = attacker.levels?.[column];
  const kind = inspection.value?.columns.find(({ name }) => name === column)?.kind;
  const levels = report.value?.columns.find(({ name }) => name === column)?.levels ?? 2;
  const measurable = kind === 'integer' || kind === 'decimal' || kind === 'date';
  const precision: Precision = within !== undefined ? 'within' : level !== undefined ? 'level' : 'exact';
  const choose = (next: Precision) => {
    if (next === 'within') onChange(upTo(attacker, column, kind === 'date' ? 7 : 1));
    else onChange(next === 'level' ? atLevel(attacker, column, 1) : exactly(attacker, column));
  };
  return (
    <div class="builder-column" role="group" aria-label={column}>
      <label class="check">
        <input
          type="checkbox"
          checked={known}
          onChange={event => onChange(knowing(attacker, column, event.currentTarget.checked))}
        />
        {column}
      </label>
      {known && (
        <span class="row builder-precision">
          <select
            class="field"
            aria-label={t('builder-precision', { column })}
            value={precision}
            onChange={event => choose(event.currentTarget.value as Precision)}
          >
            <option value="exact">{t('builder-exact')}</option>
            <option value="level">{t('builder-level')}</option>
            {measurable && <option value="within">{t('builder-within')}</option>}
          </select>
          {precision === 'level' && (
            <select
              class="field"
              aria-label={t('builder-level-of', { column })}
              value={String(level)}
              onChange={event => onChange(atLevel(attacker, column, Number(event.currentTarget.value)))}
            >
              {Array.from({ length: Math.max(levels, (level ?? 0) + 1) - 1 }, (_, below) => (
                <option key={below} value={String(below + 1)}>
                  {t('level-number', { level: below + 1 })}
                </option>
              ))}
            </select>
          )}
          {precision === 'within' && (
            <NumberField
              label={t('builder-within-of', { column })}
              bare
              value={within ?? 1}
              least={0}
              {...(kind === 'date' ? { unit: t('unit-days') } : {})}
              onCommit={distance => onChange(upTo(attacker, column, distance ?? 0))}
            />
          )}
        </span>
      )}
    </div>
  );
}
