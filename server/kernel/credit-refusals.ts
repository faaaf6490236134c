/** Refusals of Pay Later; see `refusals.ts`. */
export const creditRefusals = {
  'line-not-open': { status: 409, text: 'Your credit line takes no new draw: it is suspended or closed.' },
  'no-line': { status: 409, text: 'Your company has no credit line; apply for one first.' },
} as const
