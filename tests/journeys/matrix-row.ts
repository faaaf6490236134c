/** What a request is about: an order with its parts, a company with its parts, or nothing of anybody's. */
export interface Thing {
  readonly called: string
  readonly buyer: string
  readonly supplier: string
  readonly company: string
  /** Parts by the name of their parameter. */
  readonly ids: Readonly<Record<string, string>>
  readonly isMissing: boolean
}

/**
 * Who finds what a route reads; *traders*: in a company that is not the operator's, *known*: whoever signed in,
 * *staff of money*: finance, compliance, auditors and administrators of the operator's,
 * *nobody*: the things of the matrix have none, *holders*: whoever has a token of ours, as nobody here does.
 */
export type Readers =
  | 'sides and staff'
  | 'sides alone'
  | 'buyer and staff'
  | 'buyer alone'
  | 'buyer and staff of money'
  | 'traders and staff of money'
  | 'members'
  | 'its company'
  | 'members and staff'
  | 'staff'
  | 'staff of money'
  | 'staff of money, what is there'
  | 'staff of what is there'
  | 'staff, what is there'
  | 'in a company'
  | 'people in a company'
  | 'traders'
  | 'suppliers of their own'
  | 'known'
  | 'all'
  | 'suppliers by all'
  | 'nobody'
  | 'holders'

export interface Row {
  /** Of a route that writes: the action of `docs/access.md` that it has to be. */
  readonly action?: string
  readonly reads?: Readers
  /** A write of the sandbox that anybody who is known may ask for; with this body it is refused. */
  readonly sandbox?: number
  /** The path, where the thing is named in the query. */
  readonly query?: (thing: Thing) => string
  readonly body?: unknown
  /** The media type of a body that is text; XML unless said. */
  readonly type?: string
  /** Whose alone the thing is: others on the order are told `not-found`. */
  readonly buyerAlone?: true
  /** About the caller in his own company, whatever the thing. */
  readonly ofCaller?: true
  /** In the caller's own company, a person or a program, whatever the thing. */
  readonly ofOwn?: true
  /** What a member of staff is told of a thing that is not there, where it is not `not-found`. */
  readonly staffOnMissing?: number
}

/** A route that reads. */
export const reads = (readers: Readers, query?: Row['query']): Row => ({ reads: readers, ...(query && { query }) })
/** A route that writes, by the action that it has to be. */
export const does = (action: string, body: unknown = {}, more: Partial<Row> = {}): Row => ({ action, body, ...more })
