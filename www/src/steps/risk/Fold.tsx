import type { ComponentChildren } from 'preact';

interface FoldProps {
  readonly title: string;
  /** What is inside, in a few words. */
  readonly text?: string | undefined;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A panel whose detail waits behind its heading. */
export function Fold({ title, text, open = false, children }: FoldProps) {
  return (
    <details class="panel fold" open={open}>
      <summary>
        <h3>{title}</h3>
        {text !== undefined && <span class="soft">{text}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
