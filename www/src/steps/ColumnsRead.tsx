import { useState } from 'preact/hooks';
import { whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { setInput } from '../state/actions';
import './ColumnsRead.css';

interface ColumnsReadProps {
  /** The columns of the file. */
  readonly names: readonly string[];
  /** Those of them that are read now. */
  readonly read: readonly string[];
}

/** Which columns of the file are read; the file is read again when that was settled, not at every mark. */
export function ColumnsRead({ names, read }: ColumnsReadProps) {
  const [marked, setMarked] = useState<ReadonlySet<string> | null>(null);
  const current = marked ?? new Set(read);
  const chosen = names.filter(name => current.has(name));
  const mark = (name: string, on: boolean) => setMarked(new Set(names.filter(other => (other === name ? on : current.has(other)))));
  const isChanged = chosen.length !== read.length || chosen.some(name => !read.includes(name));
  return (
    <fieldset class="columns-read">
      <legend>{t('columns-read-title')}</legend>
      <p class="soft">{t('columns-read-text')}</p>
      <div class="row">
        <button type="button" class="button small" onClick={() => setMarked(new Set(names))}>
          {t('columns-read-all')}
        </button>
        <button type="button" class="button small" onClick={() => setMarked(new Set())}>
          {t('columns-read-none')}
        </button>
      </div>
      <ul class="columns-read-names">
        {names.map(name => (
          <li key={name}>
            <label>
              <input type="checkbox" checked={current.has(name)} onChange={event => mark(name, event.currentTarget.checked)} />
              {name}
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button"
        disabled={!isChanged || chosen.length === 0}
        onClick={() => setInput({ columns: chosen.length === names.length ? undefined : chosen })}
      >
        {t('columns-read-again', { chosen: whole(chosen.length), of: whole(names.length) })}
      </button>
    </fieldset>
  );
}
