import { useRef } from 'preact/hooks';
import { t } from '../i18n/text';
import { setHierarchyFile } from '../state/actions';
import { missingFiles } from '../state/store';
import { Icon } from '../widgets/Icon';

interface FileEditorProps {
  readonly column: string;
  /** The file that the plan names; null before one is chosen. */
  readonly file: string | null;
}

/** A hierarchy from a file: one value a row, one level a column. */
export function FileEditor({ column, file }: FileEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const waits = file !== null && missingFiles.value.includes(file);
  return (
    <div class="row">
      {file !== null && (
        <span class="row">
          <Icon name="file" /> <span class="mono">{file}</span>
          {waits && <span class="tag care">{t('file-waits')}</span>}
        </span>
      )}
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {file === null ? t('file-choose') : t('file-choose-other')}
      </button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('file-choose')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={event => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) void setHierarchyFile(column, chosen);
        }}
      />
    </div>
  );
}
