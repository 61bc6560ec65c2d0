import './Logo.css';

/** A moon behind thin cloud. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 40 40" aria-hidden="true">
      <circle class="logo-halo" cx="20" cy="19" r="18" />
      <circle class="logo-halo" cx="20" cy="19" r="15" />
      <circle class="logo-moon" cx="20" cy="19" r="11.5" />
      <g class="logo-cloud">
        <rect x="1" y="20" width="24" height="3.6" rx="1.8" />
        <rect x="14" y="26" width="25" height="3.6" rx="1.8" />
        <rect x="5" y="32" width="18" height="2.8" rx="1.4" />
      </g>
    </svg>
  );
}
