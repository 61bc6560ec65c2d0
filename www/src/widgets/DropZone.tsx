import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './DropZone.css';

/** A place that shows that files may be dropped; the page itself takes them, wherever they fall. */
export function DropZone({ children }: { readonly children: ComponentChildren }) {
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'drop-zone over' : 'drop-zone'}
      onDragEnter={() => setOver(true)}
      onDragOver={() => setOver(true)}
      onDragLeave={event => {
        const { relatedTarget } = event;
        if (!(relatedTarget instanceof Node) || !event.currentTarget.contains(relatedTarget)) setOver(false);
      }}
      onDrop={() => setOver(false)}
    >
      {children}
    </div>
  );
}
