import { refusals } from '../kernel/refusals.ts'
import type { Json } from '../kernel/use-case.ts'

/** An answer that is no success, as RFC 9457 problem details. `code` is stable; people read `title` and `detail`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
  readonly data?: Json
  readonly errors?: readonly { readonly field: string; readonly message: string }[]
  readonly request_id: string
  readonly doc_url: string
}

export const problemType = 'application/problem+json'

/** Codes of the door itself: what is wrong before a use case is asked. */
export const doorCodes = {
  'request-malformed': { status: 400, text: 'The request is not readable: its JSON, its headers or its address.' },
  'request-invalid': { status: 400, text: 'A field is missing, unknown, or of another type than documented.' },
  'key-missing': { status: 400, text: 'This step moves money or goods and needs an Idempotency-Key.' },
  'not-signed-in': { status: 401, text: 'Send an API key as a bearer token.' },
  'not-found': { status: 404, text: refusals['not-found'].text },
  'method-not-allowed': { status: 405, text: 'This address does not take this method.' },
  'too-large': { status: 413, text: 'The body is larger than this address takes.' },
  'media-type-not-taken': { status: 415, text: 'This address takes another Content-Type.' },
  'too-many-requests': { status: 429, text: 'Too many requests; see RateLimit-Reset.' },
  'our-fault': { status: 500, text: 'We made a mistake; the incident is logged under its name.' },
  busy: { status: 503, text: 'Too much is waiting; try again after Retry-After seconds.' },
} as const

const known: Readonly<Record<string, { readonly status: number; readonly text: string }>> = {
  ...refusals,
  ...doorCodes,
}

/** The problem of a code. A code that no list has is a fault of ours, answered as a rule that was broken (422). */
export function problem(code: string, requestId: string, more: Partial<Problem> = {}): Problem {
  const { status, text } = known[code] ?? { status: 422, text: code }
  return {
    type: `https://surety.example/problems/${code}`,
    title: text,
    status,
    code,
    request_id: requestId,
    doc_url: `/docs#problem-${code}`,
    ...more,
  }
}
