/**
 * Every refusal code of the product, once: the HTTP status it is answered with and one sentence for the documentation.
 * `tests/tidy` holds this list against the code and `docs/refusals.md`.
 */
export interface RefusalCode {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 503
  readonly text: string
}

const platform = {
  'key-reused': { status: 422, text: 'The same Idempotency-Key came with another input.' },
  'not-allowed': { status: 403, text: 'Your role does not allow this step.' },
  'not-found': { status: 404, text: 'There is no such thing here, or it is not yours.' },
} as const

const ledger = {} as const

const escrow = {
  'above-budget': { status: 409, text: 'More would be given back than was paid for this line or order.' },
  'early-release-barred': {
    status: 409,
    text: 'This much is not final yet, or was paid in a way that bars early release.',
  },
  'no-room': { status: 409, text: "The supplier's limit leaves no room for releases before receipt." },
  'not-free': { status: 409, text: 'The hold has less free money on this line.' },
  'plan-invalid': { status: 422, text: 'A release plan names known steps once each, and its shares add up to all.' },
} as const

const policy = {} as const

const rates = {} as const

const parties = {} as const

const payments = {} as const

const payouts = {} as const

const orders = {} as const

const http = {} as const

export const refusals = {
  ...platform,
  ...ledger,
  ...escrow,
  ...policy,
  ...rates,
  ...parties,
  ...payments,
  ...payouts,
  ...orders,
  ...http,
} as const satisfies Record<string, RefusalCode>
