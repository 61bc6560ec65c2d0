import { useId } from 'preact/hooks';
import type { SqlOptions } from '../engine/types';
import { t } from '../i18n/text';
import { dialect, downloadAnswerPlan, downloadQuestion, tableThere } from '../state/question';
import { busy, missingFiles } from '../state/store';
import { Icon } from '../widgets/Icon';
import { TextField } from '../widgets/TextField';

const DATABASES: readonly (readonly [SqlOptions['dialect'], string])[] = [
  ['duckdb', 'DuckDB'],
  ['spark', 'Spark'],
  ['bigquery', 'BigQuery'],
  ['postgres', 'PostgreSQL'],
];

/** How a table that is too large for a browser is counted where it lies, to be judged here by the same plan. */
export function DatabasePanel() {
  const id = useId();
  const waits = busy.value || missingFiles.value.length > 0;
  return (
    <section class="panel stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('database-title')}</h2>
      <p class="soft">{t('database-text')}</p>
      <div class="input-setting">
        <label for={`${id}-dialect`}>{t('database-dialect')}</label>
        <select
          id={`${id}-dialect`}
          class="field"
          value={dialect.value}
          onChange={event => (dialect.value = event.currentTarget.value as SqlOptions['dialect'])}
        >
          {DATABASES.map(([word, name]) => (
            <option key={word} value={word}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="input-setting">
        <label for={`${id}-table`}>{t('database-table')}</label>
        <TextField id={`${id}-table`} value={tableThere.value} onCommit={text => (tableThere.value = text)} />
      </div>
      <div class="row">
        <button type="button" class="button" disabled={waits} onClick={() => void downloadQuestion()}>
          <Icon name="download" /> {t('download-question')}
        </button>
        <button type="button" class="button" disabled={waits} onClick={() => void downloadAnswerPlan()}>
          <Icon name="download" /> {t('download-answer-plan')}
        </button>
      </div>
    </section>
  );
}
