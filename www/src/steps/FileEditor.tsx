import { t } from '../i18n/text';
import { setHierarchyFile } from '../state/actions';
import { PlanFile, useFileChooser } from '../widgets/FileChooser';

interface FileEditorProps {
  readonly column: string;
  /** The file that the plan names; null before one is chosen. */
  readonly file: string | null;
}

/** A hierarchy from a file: one value a row, one level a column. */
export function FileEditor({ column, file }: FileEditorProps) {
  const { open, field } = useFileChooser(t('file-choose'), chosen => void setHierarchyFile(column, chosen));
  return (
    <div class="row">
      {file !== null && <PlanFile name={file} />}
      <button type="button" class="button" onClick={open}>
        {file === null ? t('file-choose') : t('file-choose-other')}
      </button>
      {field}
    </div>
  );
}
