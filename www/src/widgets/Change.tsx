import { t } from '../i18n/text';
import type { Better } from './Measure';
import './Change.css';

interface ChangeProps {
  readonly value: number | null;
  /** The value before the last change; undefined where there was none. */
  readonly before: number | null | undefined;
  readonly show: (value: number) => string;
  readonly better: Better;
  /** Without a word before the value: a heading says it. */
  readonly bare?: boolean;
}

/** What a figure was before the last change, and whether it went the good way. */
export function Change({ value, before, show, better, bare = false }: ChangeProps) {
  if (before === undefined || before === null || value === null || before === value) {
    return <div class="change" aria-hidden="true" />;
  }
  const rises = value > before;
  const good = better === 'neither' ? '' : rises === (better === 'higher') ? ' good' : ' bad';
  return (
    <div class={`change${good}`}>
      <span aria-hidden="true">{rises ? '▲' : '▼'}</span>{' '}
      {bare ? show(before) : t('figure-before', { value: show(before) })}
    </div>
  );
}
