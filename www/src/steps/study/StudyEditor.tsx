import { useState } from 'preact/hooks';
import type { AnalysisPlan } from '../../engine/types';
import { t } from '../../i18n/text';
import { setStudy } from '../../state/actions';
import { asReleased, plan } from '../../state/store';
import { Icon } from '../../widgets/Icon';
import { freeName, renamed, without } from '../risk/builder';
import { AnalysisForm } from './AnalysisForm';
import { lacks } from './analysis';
import { KIND } from './words';
import './Study.css';

/** States what the table is for: one analysis or several, without writing the plan by hand. */
export function StudyEditor() {
  const [fresh, setFresh] = useState<AnalysisPlan | null>(null);
  if (asReleased.value) return null;
  const study = plan.value.study ?? {};
  const names = Object.keys(study);
  const add = (next: AnalysisPlan) => {
    const isWhole = lacks(next).length === 0;
    setFresh(isWhole ? null : next);
    if (isWhole) setStudy({ ...study, [freeName(study, t(KIND[next.kind].name))]: next });
  };
  return (
    <section class="panel stack" aria-labelledby="study-editor-title">
      <div class="section-head">
        <h3 id="study-editor-title">{t('study-editor')}</h3>
        <button type="button" class="button small" disabled={fresh !== null} onClick={() => setFresh({ kind: 'rate' })}>
          <Icon name="plus" /> {t('study-add')}
        </button>
      </div>
      <p class="soft">{t('study-editor-text')}</p>
      {names.length === 0 && fresh === null && <p>{t('study-none')}</p>}
      {[...names, ...(fresh === null ? [] : [null])].map((name, at) => (
        // By its place, so that the focus stays where it is while an analysis is renamed, or is whole at last.
        <Analysis key={at} name={name} study={study} fresh={fresh} onFresh={add} onDiscard={() => setFresh(null)} />
      ))}
    </section>
  );
}

interface AnalysisProps {
  /** Null while it is not in the plan. */
  readonly name: string | null;
  readonly study: Readonly<Record<string, AnalysisPlan>>;
  readonly fresh: AnalysisPlan | null;
  readonly onFresh: (next: AnalysisPlan) => void;
  readonly onDiscard: () => void;
}

/** An analysis, of the plan or on its way there; while something is lacking, the plan keeps what it had. */
function Analysis({ name, study, fresh, onFresh, onDiscard }: AnalysisProps) {
  const [open, setOpen] = useState(name === null);
  const [draft, setDraft] = useState<{ readonly of: AnalysisPlan; readonly next: AnalysisPlan } | null>(null);
  const stated = name === null ? fresh : study[name];
  if (stated === null || stated === undefined) return null;
  // Undone, or opened anew, in the meantime.
  const shown = draft !== null && draft.of === stated ? draft.next : stated;
  const put = (next: AnalysisPlan) => {
    if (name === null) {
      onFresh(next);
      return;
    }
    const isWhole = lacks(next).length === 0;
    setDraft(isWhole ? null : { of: stated, next });
    if (isWhole) setStudy({ ...study, [name]: next });
  };
  return (
    <details class="study-analysis" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{name ?? t('study-new')}</b> <span class="soft">{t(KIND[shown.kind].name)}</span>
      </summary>
      <AnalysisForm
        plan={shown}
        name={name}
        onRename={typed => name !== null && setStudy(renamed(study, name, typed.trim()))}
        onChange={put}
        onRemove={() => (name === null ? onDiscard() : setStudy(without(study, name)))}
        remove={name === null ? t('study-discard') : t('study-remove', { name })}
      />
    </details>
  );
}
