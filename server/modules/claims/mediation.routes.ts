import { Type } from 'typebox'
import { oneOf } from '../../platform/reply.ts'
import { type Call, commandRoute, type Route } from '../../platform/route.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import { answerProposal } from './answer-proposal.ts'
import { appealClaim } from './appeal-claim.ts'
import { approveDecision } from './approve-decision.ts'
import { askParties } from './ask-parties.ts'
import {
  answeredReply,
  claimParams,
  claimReply,
  decidedReply,
  empty,
  inspectionBody,
  orderedReply,
  proposedReply,
  questionReply,
  reasonsBody,
  roundReply,
  saidAllReply,
  stateReply,
  takenReply,
  verdictBody,
} from './claims.schemas.ts'
import { closeEvidence } from './close-evidence.ts'
import { decideClaim } from './decide-claim.ts'
import { extendEvidence } from './extend-evidence.ts'
import { openRound } from './open-round.ts'
import type { OrderInspection } from './order-inspection.ts'
import { orderInspection } from './order-inspection.ts'
import type { RuleOnClaim } from './propose-outcome.ts'
import { proposeOutcome } from './propose-outcome.ts'
import { refuseAppeal } from './refuse-appeal.ts'
import { takeClaim } from './take-claim.ts'
import { waiveAppeal } from './waive-appeal.ts'

const closed = { additionalProperties: false }
const base = { tag: 'claims', params: claimParams }
const path = (rest: string) => `/v1/orders/:orderId/claims/:claimId${rest}`
const ofClaim = (call: Call) => ({ orderId: call.params.orderId ?? '', claimId: call.params.claimId ?? '' })
const words = Type.String({ minLength: 1, maxLength: 100_000 })

interface VerdictBody extends Pick<RuleOnClaim, 'finding' | 'clauses' | 'evidence' | 'reasons'> {
  readonly parts: readonly { readonly line: number; readonly amount: number }[]
  readonly fee_bearer: RuleOnClaim['feeBearer']
  readonly inspection_fee_bearer?: RuleOnClaim['feeBearer']
  readonly goods_return?: boolean
  readonly freight_most?: number
}

function verdict(call: Call): RuleOnClaim {
  const { parts, finding, clauses, evidence, reasons, ...body } = call.body as VerdictBody
  const bearer = body.inspection_fee_bearer
  return {
    ...{ ...ofClaim(call), finding, clauses, evidence, reasons, feeBearer: body.fee_bearer },
    parts: parts.map(({ line, amount }) => ({ lineNo: line, amount: BigInt(amount) })),
    ...{ goodsReturn: body.goods_return ?? false, freightMost: BigInt(body.freight_most ?? 0) },
    ...(bearer === undefined ? {} : { inspectionFeeBearer: bearer }),
  }
}

function inspectionInput(call: Call): OrderInspection {
  const {
    on,
    days = 1,
    advanced_by: advancedBy,
  } = call.body as {
    readonly on: string
    readonly days?: number
    readonly advanced_by?: OrderSide
  }
  return { ...ofClaim(call), on, days, ...(advancedBy === undefined ? {} : { advancedBy }) }
}

/** Routes of mediation: taking a claim, the evidence round, proposal, decision, appeal. */
export const mediationRoutes: readonly Route[] = [
  commandRoute(takeClaim, {
    ...base,
    path: path('/mediator'),
    summary: 'Take a claim as its mediator (staff)',
    reply: takenReply,
    body: empty,
    input: ofClaim,
  }),
  commandRoute(openRound, {
    ...base,
    path: path('/evidence-round'),
    summary: 'Open the evidence round, with what is asked besides the checklist (staff)',
    reply: roundReply,
    body: Type.Optional(Type.Object({ text: Type.Optional(words) }, closed)),
    input: (call) => ({ ...(call.body as { text?: string } | undefined), ...ofClaim(call) }),
  }),
  commandRoute(extendEvidence, {
    ...base,
    path: path('/evidence-extension'),
    summary: 'Give a side its one extension, for a reason (staff)',
    reply: roundReply,
    body: Type.Object({ side: oneOf(['buyer', 'supplier']), reason: words }, closed),
    input: (call) => ({ ...(call.body as { side: 'buyer' | 'supplier'; reason: string }), ...ofClaim(call) }),
  }),
  commandRoute(askParties, {
    ...base,
    path: path('/questions'),
    summary: 'Ask one side or both (staff)',
    reply: questionReply,
    body: Type.Object({ of: oneOf(['buyer', 'supplier', 'both']), text: words }, closed),
    input: (call) => ({ ...(call.body as { of: 'buyer' | 'supplier' | 'both'; text: string }), ...ofClaim(call) }),
  }),
  commandRoute(closeEvidence, {
    ...base,
    path: path('/last-word'),
    summary: 'Say that you have said all; when both have, the file is closed at once',
    reply: saidAllReply,
    body: empty,
    input: ofClaim,
  }),
  commandRoute(orderInspection, {
    ...base,
    path: path('/inspection'),
    summary: 'Have the goods looked at in mediation; who asks advances the fee',
    idempotency: 'required',
    reply: orderedReply,
    body: inspectionBody,
    input: inspectionInput,
  }),
  commandRoute(proposeOutcome, {
    ...base,
    path: path('/proposal'),
    summary: 'Propose an end that both may accept (staff)',
    reply: proposedReply,
    body: verdictBody,
    input: verdict,
  }),
  commandRoute(answerProposal, {
    ...base,
    path: path('/proposal/answer'),
    summary: 'Say yes or no to the mediator’s proposal',
    idempotency: 'required',
    reply: answeredReply,
    body: Type.Object({ answer: oneOf(['accept', 'decline']) }, closed),
    input: (call) => ({ ...(call.body as { answer: 'accept' | 'decline' }), ...ofClaim(call) }),
  }),
  commandRoute(decideClaim, {
    ...base,
    path: path('/decision'),
    summary: 'Decide on the file: amounts, who bears what, and what the decision cites (staff)',
    idempotency: 'required',
    reply: decidedReply,
    body: verdictBody,
    input: verdict,
  }),
  commandRoute(approveDecision, {
    ...base,
    path: path('/decision/approval'),
    summary: 'Approve a decision above the limit of one person, or give it back (staff)',
    idempotency: 'required',
    reply: stateReply,
    body: Type.Object({ answer: oneOf(['approve', 'return']) }, closed),
    input: (call) => ({ ...(call.body as { answer: 'approve' | 'return' }), ...ofClaim(call) }),
  }),
  commandRoute(appealClaim, {
    ...base,
    path: path('/appeal'),
    summary: 'Appeal, once, with what the decision did not know',
    reply: stateReply,
    body: Type.Object({ new_facts: words }, closed),
    input: (call) => ({ ...ofClaim(call), newFacts: (call.body as { new_facts: string }).new_facts }),
  }),
  commandRoute(waiveAppeal, {
    ...base,
    path: path('/appeal/waiver'),
    summary: 'Give up your appeal; when both do, the decision is carried out at once',
    idempotency: 'required',
    reply: claimReply,
    body: empty,
    input: ofClaim,
  }),
  commandRoute(refuseAppeal, {
    ...base,
    path: path('/appeal/refusal'),
    summary: 'Refuse an appeal that says nothing new (staff)',
    idempotency: 'required',
    reply: stateReply,
    body: reasonsBody,
    input: (call) => ({ ...ofClaim(call), ...(call.body as { reasons: string }) }),
  }),
]
