import './Logo.css';

/** A moon behind thin cloud: the drawing of the page's icon. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 64 64" aria-hidden="true">
      <defs>
        <radialGradient id="logo-glow" cx=".5" cy=".42" r=".55">
          <stop class="logo-bright" offset="0" />
          <stop class="logo-mid" offset=".55" />
          <stop class="logo-edge" offset="1" />
        </radialGradient>
        <filter id="logo-haze" x="-40%" y="-80%" width="180%" height="260%">
          <feGaussianBlur stdDeviation="2.6" />
        </filter>
        <clipPath id="logo-sky">
          <rect width="64" height="64" rx="15" />
        </clipPath>
      </defs>
      <g clip-path="url(#logo-sky)">
        <rect class="logo-night" width="64" height="64" />
        <circle class="logo-halo" cx="32" cy="29" r="23" filter="url(#logo-haze)" />
        <circle cx="32" cy="29" r="16" fill="url(#logo-glow)" />
        <g class="logo-cloud" filter="url(#logo-haze)">
          <rect x="-6" y="31" width="50" height="7" rx="3.5" />
          <rect x="20" y="42" width="54" height="8" rx="4" />
          <rect x="2" y="53" width="46" height="6" rx="3" />
        </g>
      </g>
    </svg>
  );
}
