/** Headway's sign and name: a bow wave, and what makes it. */
export const Wordmark = () => (
  <>
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden>
      <path
        d="M2.5 4.5 9 10l-6.5 5.5M9.5 4.5 16 10l-6.5 5.5"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
    <span>Headway</span>
  </>
);
