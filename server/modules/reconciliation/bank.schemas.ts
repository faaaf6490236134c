import { Type } from 'typebox'
import {
  count,
  currency,
  flag,
  instant,
  listOf,
  minor,
  money,
  oneOf,
  orNull,
  reply,
  text,
} from '../../platform/reply.ts'

/** Schemas of what the bank's side answers. */

export const wireReturnReply = reply({ wire: text, state: text })
export const wireSplitReply = reply({ wire: text, parts: Type.Array(text) })

/** Wires that wait for finance. */
export const wiresReply = listOf(
  reply({
    id: text,
    bank: text,
    reference: text,
    amount: money,
    payer_name: text,
    payer_account: text,
    text,
    booked_at: instant,
    state: text,
    doubt: orNull(text),
    order: orNull(text),
    uetr: orNull(text),
    end_to_end_id: orNull(text),
    confidence: orNull(count),
    matched_by: orNull(text),
    statement: orNull(text),
    proposed_order: orNull(text),
    proposer: orNull(text),
  }),
)

export const fileReply = reply({ file: text, state: text })

export const fileView = reply({
  id: text,
  name: text,
  bytes: count,
  sender: text,
  received_at: instant,
  state: oneOf(['waiting', 'read', 'refused']),
  /** The code of the refusal, where it could not be read. */
  refusal: orNull(text),
  line: orNull(count),
  why: orNull(text),
  statements: Type.Array(text),
})
export const filesReply = listOf(fileView)

const provider = reply({ provider: text, payer: text })

export const accountReply = reply({ account: text, name: text })
export const accountsReply = listOf(
  reply({
    id: text,
    name: text,
    number: text,
    currency,
    holder: text,
    bank_name: text,
    virtual_prefix: orNull(text),
    providers: Type.Array(provider),
    opened_at: instant,
    /** What the bank says, and when. */
    closing: orNull(money),
    closing_on: orNull(text),
    /** What the books say: what stood there before them, and what they moved. */
    before: orNull(money),
    booked: money,
    /** Entries that no posting explains yet: open cases. */
    unexplained: money,
    /** Bank less books less unexplained. */
    difference: orNull(money),
    /** How it stands as an account from which payouts are made by file; null = none are. */
    pays: orNull(text),
  }),
)

const head = {
  id: text,
  account: text,
  format: text,
  version: text,
  reference: text,
  sequence: orNull(count),
  page: orNull(count),
  created_on: text,
  currency,
  opening: orNull(minor),
  closing: orNull(minor),
  closing_on: orNull(text),
  credits: minor,
  debits: minor,
  entries: count,
  sums: oneOf(['balanced', 'differs', 'unchecked']),
  state: oneOf(['reading', 'read']),
  received_at: instant,
  open_cases: count,
}
export const statementsReply = listOf(reply(head))
export const statementReply = reply({
  ...head,
  warnings: Type.Array(text),
  /** How many entries became what. */
  became: Type.Array(reply({ became: text, count, credits: minor, debits: minor })),
})

export const entriesReply = listOf(
  reply({
    id: text,
    n: count,
    amount: money,
    direction: oneOf(['credit', 'debit']),
    status: oneOf(['booked', 'pending', 'info']),
    reversal: flag,
    booked_on: text,
    value_on: text,
    reference: orNull(text),
    end_to_end_id: orNull(text),
    uetr: orNull(text),
    code: text,
    name: text,
    account: text,
    text,
    became: text,
    target: orNull(text),
    confidence: orNull(count),
    reason: text,
    /** Of the wire that it became. */
    wire_state: orNull(text),
    order: orNull(text),
  }),
)

export const caseReply = reply({ case: text, state: text })
export const casesReply = listOf(
  reply({
    id: text,
    statement: text,
    kind: text,
    bank: text,
    entry: orNull(text),
    /** Of a provider's books. */
    line: orNull(text),
    amount: money,
    said: text,
    opened_at: instant,
    overdue_at: instant,
    state: oneOf(['open', 'proposed', 'closed']),
    assignee: orNull(text),
    notes: Type.Array(reply({ at: instant, by: text, text })),
    resolution: orNull(text),
    reason: orNull(text),
    proposer: orNull(text),
  }),
)
