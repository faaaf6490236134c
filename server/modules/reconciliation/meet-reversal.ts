import { known } from '../../kernel/known.ts'
import type { Json, RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, useCase } from '../../kernel/use-case.ts'
import { wireRecalled } from './booking.rules.ts'
import { type Case, caseType } from './case.rules.ts'
import { type EntryRecord, entryType } from './statement.rules.ts'

export interface MeetReversal {
  /** The statement that told a reversal of this name before. */
  readonly statementId: RootId
  readonly wireId: RootId
  /** Minor units. */
  readonly amount: number
  readonly bookedOn: string
  readonly reference?: string
  readonly endToEndId?: string
}

/** What the event `wire.late` tells. */
export function lateWireIn(body: { readonly [name: string]: Json }): MeetReversal {
  const { statement, wire, amount, booked_on, reference, end_to_end_id } = body
  return known({
    statementId: String(statement),
    wireId: String(wire),
    amount: Number(amount),
    bookedOn: String(booked_on),
    reference: reference as string | undefined,
    endToEndId: end_to_end_id as string | undefined,
  })
}

/** An entry's fact, by its id: more than one may have the amount. */
const factOf = (entryId: string) => `entry ${entryId}`

/**
 * A wire has come whose taking back was told before it, as statements do not always come in order: the entry takes it
 * back now, once, and its case is closed, whatever a person said of it. A taking back older than the wire is of another
 * one. Refuses nothing.
 */
export const meetReversal = useCase({
  name: 'reconciliation.meet-reversal',
  action: 'reconciliation.reverse-wire',
  root: (input: MeetReversal) => input.statementId,
  reads: (_, root) => ({ cases: all(caseType, root) }),
  more: ({ cases }, { statementId, amount }) =>
    Object.fromEntries(
      waiting(cases, amount).map(({ entryId = '' }) => [factOf(entryId), one(entryType, statementId, entryId)]),
    ),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ cases, ...facts }, input, { at }) {
    const entries = facts as unknown as { readonly [fact: string]: EntryRecord | undefined }
    const { statementId, wireId } = input
    const found = waiting(cases, input.amount)
      .map(({ entryId = '' }) => entries[factOf(entryId)])
      .find((each) => each !== undefined && takesBack(each, input))
    const answer = { statement: statementId, wire: wireId, met: found !== undefined }
    if (found === undefined) return { answer, changes: [] }
    const of = waiting(cases, input.amount).find(({ entryId }) => entryId === found.entryId) as Case
    const text = `The wire that the bank took back was told later: ${wireId}.`
    const noted = { ...of, notes: [...of.notes, { at, by: 'reconciliation', text }].slice(-100) }
    const ended = {
      state: 'closed',
      resolution: 'explained',
      reason: text,
      closedBy: 'reconciliation',
      closedAt: at,
    } as const
    const became = { became: 'reversal', target: wireId, confidence: 100, reason: 'same-reference' } as const
    return {
      answer,
      changes: [
        put(entryType, { ...found, ...became }),
        put(caseType, of.state === 'closed' ? noted : { ...noted, ...ended }),
        entry(statementId, 'reversal.met', { entry: found.entryId, wire: wireId }),
        wireRecalled(wireId, found),
      ],
    }
  },
})

function waiting(cases: readonly Case[], amount: number): readonly Case[] {
  return cases.filter((each) => each.kind === 'reversal-unmatched' && each.amount === -BigInt(amount))
}

function takesBack(taken: EntryRecord, { bookedOn, reference, endToEndId }: MeetReversal): boolean {
  const isSame = taken.endToEndId === undefined ? taken.reference === reference : taken.endToEndId === endToEndId
  return taken.became === 'case' && isSame && taken.bookedOn >= bookedOn
}
