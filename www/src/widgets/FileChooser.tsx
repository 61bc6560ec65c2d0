import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/text';
import { missingFiles } from '../state/store';
import { Icon } from './Icon';

interface FileChooser {
  /** Lets the visitor choose. */
  readonly open: () => void;
  /** The field behind it, out of sight; stands anywhere on the page. */
  readonly field: ComponentChild;
}

/** A way to choose a file of text that a plan then names. */
export function useFileChooser(label: string, onChosen: (file: File) => void): FileChooser {
  const input = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={input}
      class="visually-hidden"
      type="file"
      tabIndex={-1}
      aria-label={label}
      accept=".csv,.tsv,.txt,text/csv,text/plain"
      onChange={event => {
        const chosen = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (chosen !== undefined) onChosen(chosen);
      }}
    />
  );
  return { open: () => input.current?.click(), field };
}

/** A file that the plan names, and whether it has still to be handed over. */
export function PlanFile({ name }: { readonly name: string }) {
  return (
    <span class="row">
      <Icon name="file" /> <span class="mono">{name}</span>
      {missingFiles.value.includes(name) && <span class="tag care">{t('file-waits')}</span>}
    </span>
  );
}
