import { useEffect } from 'preact/hooks';
import { LANGS, t, type PlainKey } from '../i18n/text';
import { redo, setLang, setTheme, undo } from '../state/actions';
import { canRedo, canUndo, lang, theme, type Theme } from '../state/store';
import { Icon, type IconName } from './Icon';
import { Logo } from './Logo';
import './Header.css';

interface ThemeChoice {
  readonly icon: IconName;
  readonly label: PlainKey;
  readonly next: Theme;
}

const THEMES: Readonly<Record<Theme, ThemeChoice>> = {
  system: { icon: 'auto', label: 'theme-system', next: 'light' },
  light: { icon: 'sun', label: 'theme-light', next: 'dark' },
  dark: { icon: 'moon', label: 'theme-dark', next: 'system' },
};

/** Name, undo and redo, language, theme. */
export function Header() {
  useEffect(() => {
    document.addEventListener('keydown', onShortcut);
    return () => document.removeEventListener('keydown', onShortcut);
  }, []);
  const chosen = THEMES[theme.value];
  const other = LANGS.find(({ tag }) => tag !== lang.value);
  return (
    <header class="header">
      <div class="header-inner">
        <div class="header-name">
          <Logo />
          <span class="header-word">
            Oboro <span lang="ja">朧</span>
          </span>
          <span class="header-promise">
            <Icon name="lock" /> {t('nothing-leaves')}
          </span>
        </div>
        <div class="header-tools">
          <button
            type="button"
            class="button quiet icon-only"
            aria-label={t('undo')}
            title={`${t('undo')} (Ctrl+Z)`}
            aria-keyshortcuts="Control+Z"
            disabled={!canUndo.value}
            onClick={undo}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            class="button quiet icon-only"
            aria-label={t('redo')}
            title={`${t('redo')} (Ctrl+Shift+Z)`}
            aria-keyshortcuts="Control+Shift+Z"
            disabled={!canRedo.value}
            onClick={redo}
          >
            <Icon name="redo" />
          </button>
          <button
            type="button"
            class="button quiet icon-only"
            aria-label={t('theme-button', { theme: t(chosen.label) })}
            title={t('theme-button', { theme: t(chosen.label) })}
            onClick={() => setTheme(chosen.next)}
          >
            <Icon name={chosen.icon} />
          </button>
          {other !== undefined && (
            <button type="button" class="button small" lang={other.tag} onClick={() => setLang(other.tag)}>
              {other.name}
            </button>
          )}
        </div>
      </div>
    </header>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), but not where a text field undoes its own typing. */
function onShortcut(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
  const { target } = event;
  if (target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'search')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}
