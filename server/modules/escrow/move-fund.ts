import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, entry, hint, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { book } from './book.rules.ts'
import { escrowPolicy } from './escrow-policy.rules.ts'
import type { FundMove, FundStep } from './guarantee-fund.rules.ts'
import { fundChanges, fundMoveType, fundReads, fundRoot, moveFund, noFund, partOf } from './guarantee-fund.rules.ts'

export interface MoveOwnFunds {
  readonly step: 'ask' | 'agree' | 'refuse'
  /** What is answered. */
  readonly moveId?: string
  /** When asked for: what is to be done, with how much (minor units), and why. */
  readonly move?: Pick<FundMove, 'currency' | 'amount' | 'reason'> & { readonly step: FundStep }
  /** In the currency of what is moved, as the books showed a moment ago, minor units. */
  readonly look: { readonly currency: string; readonly debts: bigint; readonly missing: bigint }
}

const operatorId: RootId = 'cmp_operator'
const parity = { usd: 1n, per: 1n }

/**
 * Own money is put aside for the guarantee, taken out or given back: one person of finance asks, a second one agrees.
 * Refuses `person-needed`, `reason-missing`, `not-found`, `fund-move-waits`, `same-person`, `no-rate` { currency }, and
 * as `moveFund`.
 */
export const moveOwnFunds = useCase({
  name: 'escrow.move-own-funds',
  action: 'escrow.move-own-funds',
  root: () => fundRoot,
  reads: ({ look }: MoveOwnFunds) => ({
    ...fundReads(),
    moves: all(fundMoveType, fundRoot),
    rate: one(rateType, rateRoot(look.currency), 'newest'),
    policies: hint(all(policyVersionType, policyRoot(escrowPolicy.name))),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ fund = noFund, exposedInAll, moves, rate, policies }, { step, moveId, move, look }, context) {
    const { kind, person } = context.actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    const waiting = moves.find((each) => each.state === 'waiting' && (moveId === undefined || each.moveId === moveId))
    const multiple = valuesOf(escrowPolicy, policyAt(policies, context.at)).guaranteeMultiple
    const worth = look.currency === 'USD' ? parity : rate
    const tried = (what: Pick<FundMove, 'step' | 'amount'>) =>
      worth === undefined
        ? refuse('no-rate', { currency: look.currency })
        : moveFund(fund, partOf(fund, look.currency, worth), what, { ...look, exposedInAll }, multiple)
    if (step === 'ask') {
      if (moves.some((each) => each.state === 'waiting')) return refuse('fund-move-waits')
      if (move === undefined || move.reason.trim() === '') return refuse('reason-missing')
      const made = tried(move)
      return isRefusal(made) ? made : asked(move, person, context)
    }
    if (waiting === undefined || waiting.currency !== look.currency) return refuse('not-found')
    const answered = { ...waiting, answeredBy: person, answeredAt: context.at }
    if (step === 'refuse') return told({ ...answered, state: 'refused' }, 'fund.move-refused', [])
    if (waiting.askedBy === person) return refuse('same-person')
    const made = tried(waiting)
    if (isRefusal(made)) return made
    const where = { root: fundRoot, cause: `fund:${waiting.moveId}`, happenedAt: context.at }
    const changes = [...fundChanges(made.fund), ...book([made.movement], where, context)]
    return told({ ...answered, state: 'done' }, 'fund.moved', changes)
  },
})

function asked(move: NonNullable<MoveOwnFunds['move']>, person: string, { at, newId }: Context) {
  const by = { state: 'waiting', askedBy: person, askedAt: at } as const
  return told({ fundId: fundRoot, moveId: newId('gfm'), ...move, reason: move.reason.trim(), ...by }, 'fund.asked', [])
}

function told(move: FundMove, topic: string, changes: readonly Change[]) {
  const { moveId, step, currency, amount, state } = move
  const said = { move: moveId, step, amount: Number(amount), currency }
  const answer: { move: string; step: string; state: string } = { move: moveId, step, state }
  return { answer, changes: [put(fundMoveType, move), ...changes, entry(fundRoot, topic, said)] }
}
