import { useEffect, useState } from 'preact/hooks';

interface TextFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly size?: number;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
  /** The id of a `datalist` with words to choose from. */
  readonly list?: string;
  /** Called when the entry is finished: Enter, or leaving the field. */
  readonly onCommit: (value: string) => void;
}

/** A text field that keeps what is typed to itself until the entry is finished. */
export function TextField({
  id,
  label,
  value,
  placeholder,
  inputMode = 'text',
  size,
  invalid = false,
  describedBy,
  disabled,
  list,
  onCommit,
}: TextFieldProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    if (draft !== value) onCommit(draft);
  };
  return (
    <input
      id={id}
      class="field"
      type="text"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      inputMode={inputMode}
      size={size}
      placeholder={placeholder}
      disabled={disabled}
      list={list}
      value={draft}
      onInput={event => setDraft(event.currentTarget.value)}
      onChange={commit}
      onKeyDown={event => {
        if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
}
