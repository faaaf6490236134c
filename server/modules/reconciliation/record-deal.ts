import { isCurrency } from '../../kernel/currency.ts'
import { parseInstant } from '../../kernel/instant.ts'
import type { Change, Context, Instant, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { fxSettled } from '../ledger/conversion.rules.ts'
import { post } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { type Deal, dealId, dealType, isSameDeal, positionsRoot } from './deal.rules.ts'
import { needsSecondPerson, reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { checkWireStep, type Wire, wireType } from './wire.rules.ts'

export interface RecordDeal {
  readonly bank: string
  readonly reference: string
  /** Minor units. */
  readonly sold: bigint
  readonly soldCurrency: string
  readonly bought: bigint
  readonly boughtCurrency: string
  readonly dealtAt: Instant
  readonly wireId?: RootId
}

/**
 * Finance records what the bank dealt: the positions of both currencies follow. Above the limit a second person records
 * the same. Where the bought money came by a statement, the wire that it is leaves unallocated with it. Refuses
 * `person-needed`, `deal-invalid` { why }, `deal-booked`, `deal-differs`, `second-person-needed`, and of a wire
 * `not-found`, `wire-allocated`, `wire-going-back`, `wrong-state`.
 */
export const recordDeal = useCase({
  name: 'reconciliation.record-deal',
  action: 'reconciliation.record-deal',
  root: (_: RecordDeal) => positionsRoot,
  reads: ({ bank, reference, wireId, soldCurrency }) => ({
    known: one(dealType, positionsRoot, dealId(bank, reference)),
    numbers: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
    rate: one(rateType, rateRoot(soldCurrency), 'newest'),
    ...(wireId === undefined ? {} : { wire: written(one(wireType, wireId, 'wire')) }),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known, numbers, rate, ...more }, input, context) {
    const deal = newDeal(input, context)
    if (isRefusal(deal)) return deal
    if (known?.bookedAt !== undefined) return refuse('deal-booked')
    if (known !== undefined && !isSameDeal(known, deal)) return refuse('deal-differs')
    const { wire } = more as { readonly wire?: Wire }
    const fault = input.wireId === undefined ? undefined : wireFault(wire, deal)
    if (fault !== undefined) return fault
    const policy = valuesOf(reconciliationPolicy, policyAt(numbers, context.at))
    if (!needsSecondPerson(deal.sold, deal.soldCurrency, policy, rate)) return booked(deal, wire, context)
    if (known === undefined) return waiting(deal)
    if (known.dealer === deal.dealer) return refuse('second-person-needed')
    return booked({ ...known, approver: deal.dealer }, wire, context)
  },
})

function newDeal(input: RecordDeal, { at, actor }: Context): Deal | Refusal {
  const { sold, bought, soldCurrency, boughtCurrency, bank, reference } = input
  const dealtAt = parseInstant(input.dealtAt)
  if (actor.person === undefined) return refuse('person-needed')
  if (dealtAt === undefined || dealtAt > at) return refuse('deal-invalid', { why: 'no time, or still to come' })
  if (sold <= 0n || bought <= 0n) return refuse('deal-invalid', { why: 'amounts are above 0' })
  if (!isCurrency(soldCurrency) || !isCurrency(boughtCurrency) || soldCurrency === boughtCurrency)
    return refuse('deal-invalid', { why: 'two currencies' })
  const id = dealId(bank, reference)
  return { ...input, id, dealtAt, dealer: actor.person, recordedAt: at }
}

/** The wire is the bought money: it waits, in that currency and amount. */
function wireFault(wire: Wire | undefined, { bought, boughtCurrency }: Deal): Refusal | undefined {
  if (wire === undefined) return refuse('not-found')
  const isBought = wire.amount === bought && wire.currency === boughtCurrency
  return isBought ? checkWireStep(wire, 'allocate') : refuse('deal-invalid', { why: 'the wire is another amount' })
}

function said({ id, bank, reference, sold, soldCurrency, bought, boughtCurrency }: Deal) {
  const money = {
    sold: Number(sold),
    sold_currency: soldCurrency,
    bought: Number(bought),
    bought_currency: boughtCurrency,
  }
  return { deal: id, bank, reference, ...money }
}

function waiting(deal: Deal) {
  const changes = [put(dealType, deal), entry(positionsRoot, 'fx-deal.proposed', said(deal))]
  return { answer: { deal: deal.id, state: 'proposed' as string }, changes }
}

function booked(deal: Deal, wire: Wire | undefined, { at, newId }: Context) {
  const { id, bank, sold, soldCurrency, bought, boughtCurrency } = deal
  const to = wire === undefined ? accounts.bank(bank) : accounts.unallocated(wire.bank)
  const moved = fxSettled(
    { amount: sold, currency: soldCurrency, from: accounts.bank(bank) },
    { amount: bought, currency: boughtCurrency, to },
  )
  const about = {
    id: newId('trf'),
    root: positionsRoot,
    cause: `fx-deal:${id}`,
    happenedAt: deal.dealtAt,
    recordedAt: at,
  }
  const changes: readonly Change[] = [
    put(dealType, { ...deal, bookedAt: at }),
    ...post({ ...moved, ...about }),
    entry(positionsRoot, 'fx-deal.booked', said(deal)),
    ...(wire === undefined ? [] : taken(wire, deal)),
  ]
  return { answer: { deal: id, state: 'booked' as string }, changes }
}

function taken(wire: Wire, { id }: Deal): readonly Change[] {
  const { doubt: _, orderId: __, ...known } = wire
  return [
    put(wireType, { ...known, state: 'allocated', matchedBy: 'person' }),
    clear(wire.wireId, 'wire.return', ''),
    entry(wire.wireId, 'wire.taken-by-deal', { deal: id }),
  ]
}
