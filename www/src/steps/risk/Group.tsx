import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/text';
import { GROUPS, goToGroup, type GroupId } from './groups';
import './Group.css';

interface GroupProps {
  readonly id: GroupId;
  readonly children: ComponentChildren;
}

/** A part of the step that answers one question. */
export function Group({ id, children }: GroupProps) {
  const { name, text } = GROUPS[id];
  return (
    <section id={`risk-${id}`} class="risk-group" aria-labelledby={`risk-${id}-title`} tabIndex={-1}>
      <div class="risk-group-head">
        <h2 id={`risk-${id}-title`}>{t(name)}</h2>
        <p class="soft">{t(text)}</p>
      </div>
      {children}
    </section>
  );
}

/** The parts of the step, one link each. */
export function GroupNav() {
  return (
    <nav class="risk-nav" aria-label={t('risk-nav')}>
      <ul>
        {Object.entries(GROUPS).map(([id, { short }]) => (
          <li key={id}>
            <a
              href={`#risk-${id}`}
              onClick={event => {
                event.preventDefault();
                goToGroup(id as GroupId);
              }}
            >
              {t(short)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
