import { useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/text';
import './Explain.css';

interface ExplainProps {
  /** What is explained. */
  readonly name: string;
  /** The explanation. */
  readonly children: ComponentChildren;
}

const MARGIN = 12;

/** A small ? that opens an explanation above the page; Escape or a click elsewhere closes it. */
export function Explain({ name, children }: ExplainProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  const place = (shown: boolean) => {
    setOpen(shown);
    const box = panel.current;
    const anchor = button.current?.getBoundingClientRect();
    if (!shown || box === null || anchor === undefined) return;
    const left = Math.min(anchor.left, document.documentElement.clientWidth - box.offsetWidth - MARGIN);
    const below = anchor.bottom + MARGIN / 2;
    const fits = below + box.offsetHeight <= window.innerHeight - MARGIN;
    box.style.left = `${Math.max(MARGIN, left)}px`;
    box.style.top = `${fits ? below : Math.max(MARGIN, anchor.top - box.offsetHeight - MARGIN / 2)}px`;
  };

  return (
    <span class="explain">
      <button
        ref={button}
        type="button"
        class="explain-button"
        aria-label={t('explain', { name })}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => panel.current?.togglePopover()}
      >
        ?
      </button>
      <div
        ref={panel}
        id={id}
        class="explain-panel"
        popover="auto"
        role="note"
        aria-label={name}
        onToggle={event => place(event.newState === 'open')}
      >
        {children}
      </div>
    </span>
  );
}
