import { useId } from 'preact/hooks';
import type { InputPlan } from '../engine/types';
import { t } from '../i18n/text';
import { setAsReleased, setInput } from '../state/actions';
import { asReleased, plan, table, unread } from '../state/store';
import { Switch } from '../widgets/Switch';
import { TextField } from '../widgets/TextField';
import { ColumnsRead } from './ColumnsRead';
import { LayoutSettings } from './LayoutSettings';
import './InputSettings.css';

type MissingAs = NonNullable<InputPlan['missing-as']>;

const DELIMITERS = [
  [',', 'delimiter-comma'],
  [';', 'delimiter-semicolon'],
  ['\t', 'delimiter-tab'],
  ['|', 'delimiter-bar'],
] as const;

const ENCODINGS = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** How the table is to be taken: as released or not, what is missing, how it is read. */
export function InputSettings() {
  const id = useId();
  const input = (unread.value ?? plan.value).input ?? {};
  const missing = input.missing ?? [''];
  const read = unread.value === null ? table.value?.inspection.input : undefined;
  const sheets = unread.value?.sheets ?? read?.sheets ?? [];
  // What says nothing of workbooks and the like is not offered for them.
  const isText = read === undefined ? sheets.length === 0 : read.format === 'csv';
  const open = table.value?.inspection.columns.map(column => column.name) ?? [];
  const names = unread.value === null ? [...open, ...(read?.not_read ?? [])] : unread.value.columns;
  const taken = unread.value === null ? open : names.filter(name => input.columns?.includes(name) ?? true);
  return (
    <section class="panel stack loose" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('input-title')}</h2>
      {sheets.length > 1 && (
        <div class="input-setting">
          <label for={`${id}-sheet`}>{t('fact-sheet')}</label>
          <select
            id={`${id}-sheet`}
            class="field"
            value={input.sheet ?? read?.sheet ?? sheets[0]}
            onChange={event => setInput({ sheet: event.currentTarget.value })}
          >
            {sheets.map(sheet => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </select>
          <p class="soft">{t('sheet-text')}</p>
        </div>
      )}
      {isText && (
        <>
          <div class="input-setting">
            <label for={`${id}-delimiter`}>{t('fact-delimiter')}</label>
            <select
              id={`${id}-delimiter`}
              class="field"
              value={input.delimiter ?? ''}
              onChange={event => setInput({ delimiter: event.currentTarget.value })}
            >
              <option value="">{t('found-out')}</option>
              {DELIMITERS.map(([mark, name]) => (
                <option key={mark} value={mark}>
                  {t(name)}
                </option>
              ))}
            </select>
          </div>
          <div class="input-setting">
            <label for={`${id}-encoding`}>{t('fact-encoding')}</label>
            <select
              id={`${id}-encoding`}
              class="field"
              value={input.encoding?.toLowerCase() ?? ''}
              onChange={event => setInput({ encoding: event.currentTarget.value })}
            >
              <option value="">{t('found-out')}</option>
              {ENCODINGS.map(name => (
                <option key={name} value={name}>
                  {name.toUpperCase()}
                </option>
              ))}
            </select>
            <p class="soft">{t('encoding-text')}</p>
          </div>
        </>
      )}
      <LayoutSettings input={input} hasHeader={isText || sheets.length > 0} />
      {names.length > 1 && <ColumnsRead key={`${names.join()} ${taken.join()}`} names={names} read={taken} />}
      <Switch label={t('as-released')} hint={t('as-released-text')} on={asReleased.value} onChange={setAsReleased} />
      <div class="input-setting">
        <label for={`${id}-missing-as`}>{t('missing-as')}</label>
        <select
          id={`${id}-missing-as`}
          class="field"
          value={input['missing-as'] ?? 'category'}
          onChange={event => setInput({ 'missing-as': event.currentTarget.value as MissingAs })}
        >
          <option value="category">{t('missing-as-category')}</option>
          <option value="wildcard">{t('missing-as-wildcard')}</option>
          <option value="drop">{t('missing-as-drop')}</option>
        </select>
        <p class="soft">{t('missing-as-text')}</p>
      </div>
      <div class="input-setting">
        <label for={`${id}-missing`}>{t('missing-labels')}</label>
        <TextField
          id={`${id}-missing`}
          value={missing.filter(label => label !== '').join(', ')}
          onCommit={text =>
            setInput({
              missing: [
                '',
                ...text
                  .split(/[,、，]/)
                  .map(label => label.trim())
                  .filter(label => label !== ''),
              ],
            })
          }
        />
        <p class="soft">{t('missing-labels-text')}</p>
      </div>
    </section>
  );
}
