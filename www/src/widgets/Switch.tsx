import { useId } from 'preact/hooks';
import './Switch.css';

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off, with one sentence that explains it. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch-input"
        checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id} class="switch-label">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
