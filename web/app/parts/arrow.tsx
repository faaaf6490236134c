/** From here to there; drawn, since not every font has it. Its colour is that of the text. */
export function Arrow() {
  return (
    <svg viewBox="0 0 24 12" width="1.25em" height="0.625em" aria-hidden="true" focusable="false">
      <path d="M1 6h21M17 1l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
