import { refusals } from '../kernel/refusals.ts'
import type { Json, Refusal } from '../kernel/use-case.ts'

/** One field that is not as documented. */
export interface FieldFault {
  /** Where: `body`, `query` or `path`, then a JSON pointer (RFC 6901). */
  readonly field: string
  readonly message: string
}

/** An answer that is no success, as RFC 9457 problem details. `code` is stable; people read `title` and `detail`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
  readonly data?: Json
  readonly errors?: readonly FieldFault[]
  /** What may be done instead, where the refusal knows. */
  readonly allowed_actions?: readonly string[]
  readonly request_id: string
  readonly doc_url: string
}

export const problemType = 'application/problem+json'

/** Codes of the door itself: what is wrong before a use case is asked. */
export const doorCodes = {
  'request-malformed': { status: 400, text: 'The request is not readable: its JSON, its headers or its address.' },
  'request-invalid': { status: 400, text: 'A field is missing, unknown, or of another type than documented.' },
  'key-missing': { status: 400, text: 'This step moves money or goods and needs an Idempotency-Key.' },
  'not-genuine': { status: 400, text: 'The news is not signed by this provider.' },
  'not-signed-in': { status: 401, text: 'Send an API key as a bearer token.' },
  'cross-site': { status: 403, text: 'A signed-in browser writes only from our own pages.' },
  'not-found': { status: 404, text: refusals['not-found'].text },
  'method-not-allowed': { status: 405, text: 'This address does not take this method; see Allow.' },
  'still-running': { status: 409, text: 'This takes longer than usual; ask again with the same Idempotency-Key.' },
  'too-large': { status: 413, text: 'The body is larger than this address takes.' },
  'media-type-not-taken': { status: 415, text: 'This address takes another Content-Type.' },
  'range-outside': { status: 416, text: 'The file ends before this range begins.' },
  'too-many-requests': { status: 429, text: 'Too many requests; try again after Retry-After seconds.' },
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

/** A refusal as a problem; actions that its data names stand beside it. */
export function refusalProblem({ refused, data }: Refusal, requestId: string): Problem {
  if (data === undefined) return problem(refused, requestId)
  const named =
    typeof data === 'object' && data !== null && 'allowed_actions' in data ? data.allowed_actions : undefined
  const allowed = Array.isArray(named) ? { allowed_actions: named.map(String) } : {}
  return problem(refused, requestId, { data, ...allowed })
}
