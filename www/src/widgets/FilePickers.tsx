import { t } from '../i18n/text';
import { attachFiles, openPlan, openTable } from '../state/actions';

type PickerName = 'table' | 'plan' | 'named';

const ids: Readonly<Record<PickerName, string>> = { table: 'file-table', plan: 'file-plan', named: 'file-named' };

/** Opens the browser's dialogue for a table, a plan or files that the plan names. */
export function pick(name: PickerName): void {
  document.getElementById(ids[name])?.click();
}

/** What the dialogue offers first; what a file is, is found out from its content. */
const TABLES = [
  '.csv,.tsv,.psv,.dat,.txt,text/csv,text/tab-separated-values,text/plain',
  '.xlsx,.xlsm,.xls,.ods,.parquet,.arrow,.arrows,.feather,.ipc,.sav,.zsav,.dta,.sas7bdat,.gz,.zip',
].join();

/** The three file inputs: in the document from the start, on every step; buttons open them. */
export function FilePickers() {
  return (
    <div class="visually-hidden">
      <input
        id={ids.table}
        type="file"
        data-file="table"
        tabIndex={-1}
        aria-label={t('choose-table')}
        accept={TABLES}
        onChange={event => take(event.currentTarget, ([file]) => file && openTable(file))}
      />
      <input
        id={ids.plan}
        type="file"
        data-file="plan"
        tabIndex={-1}
        aria-label={t('choose-plan')}
        accept=".toml,.txt,application/toml,text/plain"
        onChange={event => take(event.currentTarget, ([file]) => file && openPlan(file))}
      />
      <input
        id={ids.named}
        type="file"
        data-file="named"
        tabIndex={-1}
        multiple
        aria-label={t('choose-named')}
        onChange={event => take(event.currentTarget, attachFiles)}
      />
    </div>
  );
}

/** Hands the chosen files over and empties the input, so that the same file can be chosen again. */
function take(input: HTMLInputElement, use: (files: readonly File[]) => unknown): void {
  const files = [...(input.files ?? [])];
  input.value = '';
  if (files.length > 0) void use(files);
}
