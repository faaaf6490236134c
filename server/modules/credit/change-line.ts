import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { entry, event, hint, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { creditApplicationType } from './application.rules.ts'
import { type CreditLine, checkLineStep, creditLineType, type LineStep, type ProposedChange } from './line.rules.ts'
import { lineChanged } from './line-changes.rules.ts'
import { lineChangeFault, lineNotice, type OfLine } from './line-decision.rules.ts'
import { linesNumbers, linesPolicies } from './lines-policy.rules.ts'

/** What staff do to a line. `limit`: afterwards, USD minor units; of raise and lower. */
export interface LineToChange {
  readonly step: Exclude<LineStep, 'open'>
  readonly limit?: bigint
  readonly reasons: readonly string[]
  readonly note: string
}

export type ChangeLine = { readonly lineId: RootId } & (
  | { readonly change: LineToChange }
  | { readonly answer: 'agree' | 'object'; readonly note: string }
)

/**
 * Staff change a line, for reasons that are recorded; raising or reopening it above the policy's limit waits for a
 * second person, who agrees or objects; lowering, suspending or closing the line ends that wait. A smaller line for
 * reasons of credit is told by a notice. Refuses `not-found`, `person-needed`, `own-application`, `wrong-state`,
 * `change-waits`, `reason-missing`, `credit-reasons-invalid`, `limit-invalid` { most, least }, `creditor-missing`,
 * `no-change-waits`, `same-person`.
 */
export const changeLine = useCase({
  name: 'credit.change-line',
  action: 'credit.decide',
  root: (input: ChangeLine) => input.lineId,
  reads: (_, root) => ({
    line: one(creditLineType, root, 'line'),
    policies: linesPolicies(),
    creditor: hint(one(legalDetailsType, 'cmp_operator', 'legal')),
  }),
  more({ line }, _input, root) {
    const companyId = line?.companyId ?? root
    return { application: hint(one(creditApplicationType, companyId, line?.applicationId ?? '')) }
  },
  sides: ({ line }) => (line === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ line, application, policies, creditor }, input, context) {
    if (line === undefined) return refuse('not-found')
    const { person, kind } = context.actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    if (application?.authors.includes(person)) return refuse('own-application')
    const given: OfLine = { line, application, creditor, policy: linesNumbers(policies, context.at) }
    const changes =
      'change' in input ? propose(given, input.change, person, context) : answer(given, input, person, context)
    if (isRefusal(changes)) return changes
    return { answer: { line: line.lineId, waits: isWaiting(changes) }, changes }
  },
})

/** Whether the line still has a change that nobody agreed to. */
function isWaiting(changes: readonly Change[]): boolean {
  return changes.some((each) => each.do === 'event' && each.topic === 'credit-line.change-proposed')
}

function propose(given: OfLine, asked: LineToChange, by: string, context: Context): readonly Change[] | Refusal {
  const { line, policy } = given
  const { step, reasons, note } = asked
  // What takes from a company waits for nobody: a raise that waits is gone with it.
  const takes = step === 'lower' || step === 'suspend' || step === 'close'
  if (line.proposed !== undefined && !takes) return refuse('change-waits')
  const limit = step === 'raise' || step === 'lower' ? (asked.limit ?? -1n) : line.limit
  const change: ProposedChange = { step, limit, reasons, note: note.trim(), by, at: context.at }
  const refused = checkLineStep(step, line) ?? lineChangeFault(given, change)
  if (refused !== undefined) return refused
  const grows = step === 'raise' || step === 'reopen'
  if (!grows || limit <= BigInt(policy.lineAloneUsd)) return stands(given, change, undefined, context)
  return waiting({ ...line, proposed: change }, 'credit-line.change-proposed', { step, limit: Number(limit) })
}

function waiting(
  after: CreditLine,
  topic: string,
  said: { readonly [name: string]: string | number },
): readonly Change[] {
  const { lineId, companyId } = after
  return [
    put(creditLineType, after),
    entry(lineId, topic, said),
    event(lineId, topic, { company: companyId, line: lineId, ...said }),
  ]
}

function answer(
  given: OfLine,
  { answer: said, note }: { readonly answer: 'agree' | 'object'; readonly note: string },
  person: string,
  context: Context,
): readonly Change[] | Refusal {
  const { proposed, ...line } = given.line
  if (proposed === undefined) return refuse('no-change-waits')
  if (proposed.by === person) return refuse('same-person')
  if (note.trim() === '') return refuse('reason-missing')
  if (said === 'object') return waiting(line, 'credit-line.change-objected', { step: proposed.step })
  const refused = checkLineStep(proposed.step, line) ?? lineChangeFault(given, proposed)
  return refused ?? stands(given, proposed, person, context)
}

/** The change is made, its notice with it where there has to be one; a line that was looked at is looked at later. */
function stands(
  given: OfLine,
  change: ProposedChange,
  second: string | undefined,
  context: Context,
): readonly Change[] {
  const { line, policy } = given
  const { at } = context
  const { step, limit, reasons, note, by } = change
  const confirmed = second === undefined ? {} : { confirmedBy: second }
  const reviewAt = addDuration(at, policy.lineReviewEvery)
  return [
    ...lineChanged(line, { step, limit, reasons, note, by, at, reviewAt, ...confirmed }),
    ...lineNotice(given, change, context),
  ]
}
