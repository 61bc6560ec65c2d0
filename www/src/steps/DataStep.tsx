import { t } from '../i18n/text';
import { goTo, openExample } from '../state/actions';
import { progress, ready, table, unread } from '../state/store';
import { DropZone } from '../widgets/DropZone';
import { pick } from '../widgets/FilePickers';
import { Icon } from '../widgets/Icon';
import { ReadProgress } from '../widgets/ReadProgress';
import { InputSettings } from './InputSettings';
import { PreviewTable } from './PreviewTable';
import { ReadFacts } from './ReadFacts';
import { SpellingSettings } from './SpellingSettings';
import { UnreadTable } from './UnreadTable';
import './DataStep.css';

/** Rows that are shown: enough to see whether they were read as they were meant. */
const FIRST_ROWS = 8;

/** The first step: a table in. */
export function DataStep() {
  if (progress.value !== null) {
    return (
      <>
        <h1>{t('step-data')}</h1>
        <ReadProgress />
      </>
    );
  }
  if (unread.value !== null) return <Unread />;
  if (table.value === null) return <Welcome />;
  return (
    <div class="stack loose">
      <div class="row spread">
        <h1>{t('data-read-title')}</h1>
        <button type="button" class="button primary" onClick={() => goTo('columns')}>
          {t('next-columns')} <Icon name="next" />
        </button>
      </div>
      <div class="data-columns">
        <div class="stack loose">
          <ReadFacts />
          <FirstRows />
          <SpellingSettings inspection={table.value.inspection} />
          <section class="panel stack">
            <h2>{t('data-other-title')}</h2>
            <div class="row">
              <Choices />
            </div>
          </section>
        </div>
        <InputSettings />
      </div>
    </div>
  );
}

/** A file that could not be read, beside what decides how it is. */
function Unread() {
  return (
    <div class="stack loose">
      <h1>{t('unread-title')}</h1>
      <div class="data-columns">
        <div class="stack loose">
          <UnreadTable />
          <section class="panel stack">
            <h2>{t('data-other-title')}</h2>
            <div class="row">
              <Choices />
            </div>
          </section>
        </div>
        <InputSettings />
      </div>
    </div>
  );
}

/** The first rows, beside what decides how they are read. */
function FirstRows() {
  const open = table.value;
  if (open === null) return null;
  const { columns, rows } = open.preview;
  const preview = { columns, rows: rows.slice(0, FIRST_ROWS) };
  return (
    <section class="panel stack" aria-labelledby="first-rows-title">
      <h2 id="first-rows-title">{t('preview-title', { rows: preview.rows.length })}</h2>
      <PreviewTable preview={preview} columns={open.inspection.columns} />
    </section>
  );
}

function Welcome() {
  return (
    <div class="welcome">
      <div class="stack">
        <h1 class="welcome-title">{t('welcome-title')}</h1>
        <p class="lead">{t('welcome-text')}</p>
      </div>
      <DropZone>
        <Icon name="table" />
        <p class="welcome-drop">{t('drop-here')}</p>
        <div class="row welcome-choices">
          <Choices primary />
        </div>
        <p class="soft">{t('formats')}</p>
      </DropZone>
      <ul class="welcome-points">
        <Point icon="lock" title={t('point-local-title')} text={t('point-local-text')} />
        <Point icon="file" title={t('point-evidence-title')} text={t('point-evidence-text')} />
        <Point icon="table" title={t('point-example-title')} text={t('point-example-text')} />
      </ul>
    </div>
  );
}

function Choices({ primary = false }: { readonly primary?: boolean }) {
  const waits = !ready.value;
  return (
    <>
      <button
        type="button"
        class={primary ? 'button primary' : 'button'}
        disabled={waits}
        onClick={() => pick('table')}
      >
        {t('choose-table')}
      </button>
      <button type="button" class="button" disabled={waits} onClick={() => pick('plan')}>
        {t('choose-plan')}
      </button>
      <button type="button" class="button" disabled={waits} onClick={() => void openExample()}>
        {t('open-example')}
      </button>
    </>
  );
}

interface PointProps {
  readonly icon: 'lock' | 'file' | 'table';
  readonly title: string;
  readonly text: string;
}

function Point({ icon, title, text }: PointProps) {
  return (
    <li class="welcome-point">
      <Icon name={icon} />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    </li>
  );
}
