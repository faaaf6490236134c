import { approveDecision } from '../../server/modules/claims/approve-decision.ts'
import { askParties } from '../../server/modules/claims/ask-parties.ts'
import { askedParts } from '../../server/modules/claims/claim.rules.ts'
import { decideClaim } from '../../server/modules/claims/decide-claim.ts'
import type { Verdict } from '../../server/modules/claims/decision.rules.ts'
import { extendEvidence } from '../../server/modules/claims/extend-evidence.ts'
import { openRound } from '../../server/modules/claims/open-round.ts'
import { proposeOutcome } from '../../server/modules/claims/propose-outcome.ts'
import { refuseAppeal } from '../../server/modules/claims/refuse-appeal.ts'
import { takeClaim } from '../../server/modules/claims/take-claim.ts'
import { nobody, partOf, show, type Talk } from './claim-talk.ts'
import type { Who } from './deal.ts'

const mediators = ['mediator', 'second', 'third', 'fourth'] as const
type Mediator = (typeof mediators)[number]
const personOf = (who: Mediator) => `usr_${who}`

/** Who decided before an appeal, alone or as the second person. */
function formersOf(talk: Talk): readonly Mediator[] {
  const { formerMediator, formerApprover } = talk.claim()
  return mediators.filter((who) => personOf(who) === formerMediator || personOf(who) === formerApprover)
}

/** Who has the claim, or takes it. */
function ownerOf(talk: Talk): Mediator {
  const { mediator } = talk.claim()
  const has = mediators.find((who) => personOf(who) === mediator)
  return has ?? mediators.find((who) => !formersOf(talk).includes(who)) ?? 'mediator'
}

/** Another one than who has it and who had it. */
function anotherThan(talk: Talk, person: string | undefined): Mediator {
  return mediators.find((who) => personOf(who) !== person && !formersOf(talk).includes(who)) ?? 'fourth'
}

function verdictOf(talk: Talk): Verdict {
  const { r, claim } = talk
  const goodsReturn = r.chance(0.2) && claim().reason !== 'counterfeit' && claim().reason !== 'not-shipped'
  const bearer = r.pick(['supplier', 'buyer'] as const)
  return {
    ...{ parts: partOf(talk), finding: bearer, feeBearer: bearer, goodsReturn, freightMost: 0n },
    ...{ clauses: ['terms/1/lines'], evidence: talk.evidence().map(({ evidenceId }) => evidenceId) },
  }
}

const reasons = 'So the papers say.'

/** The mediator's work on a claim that was escalated: round, file, proposal, decision; he may be late with each. */
export async function mediate(talk: Talk): Promise<void> {
  const { r, claim, characters } = talk
  if (r.chance(characters.mediator === 'slow' ? 0.8 : 0.2)) return
  if (r.chance(0.1)) await talk.say(r.pick(mediators), takeClaim, {})
  const who = ownerOf(talk)
  const now = claim()
  if (now.roundOpenedAt === undefined) {
    await talk.say(who, openRound, r.chance(0.5) ? { text: 'Show the leak.' } : {})
    return
  }
  const isFileClosed = (now.evidenceUntil ?? '') <= talk.deal.world.scheduler.instant()
  if (isFileClosed) return decide(talk, who)
  if (r.chance(0.1)) await talk.say(who, extendEvidence, { side: 'buyer', reason: 'The laboratory is late.' })
  if (r.chance(0.1)) await talk.say(who, askParties, { of: 'both', text: 'Which batch?' })
  if (r.chance(0.2)) await nobody('decides on an open file', talk, ruleOn(talk, who, verdictOf(talk)))
  if (r.chance(0.25)) await propose(talk, who)
}

async function propose(talk: Talk, who: Mediator): Promise<void> {
  if (talk.evidence().length === 0) await show(talk, who, 'A note of ours.')
  await talk.say(who, proposeOutcome, { ...verdictOf(talk), reasons })
}

const ruleOn = (talk: Talk, who: Who, verdict: Verdict) => talk.say(who, decideClaim, { ...verdict, reasons })

/** Decides, after trying what no decision may say; above the limit of one person another one looks at it. */
async function decide(talk: Talk, who: Mediator): Promise<void> {
  const waiting = talk.decisions().find(({ state }) => state === 'waiting')
  if (waiting !== undefined) return approve(talk, waiting.mediator)
  if (talk.evidence().length === 0) await show(talk, who, 'A note of ours.')
  const verdict = verdictOf(talk)
  await tryWrongly(talk, who, verdict)
  await ruleOn(talk, who, verdict)
}

async function tryWrongly(talk: Talk, who: Mediator, verdict: Verdict): Promise<void> {
  const { r, claim } = talk
  if (r.chance(0.2) && claim().reason !== 'not-shipped')
    await nobody('decides without evidence', talk, ruleOn(talk, who, { ...verdict, evidence: [] }))
  if (r.chance(0.1)) await nobody('decides without clauses', talk, ruleOn(talk, who, { ...verdict, clauses: [] }))
  if (r.chance(0.1)) await nobody('decides for his own side', talk, ruleOn(talk, 'buyer', verdict))
  if (!r.chance(0.15)) return
  const above = askedParts(claim()).map(({ lineNo, amount }) => ({ lineNo, amount: amount + 1n }))
  await nobody('gives more than was asked', talk, ruleOn(talk, who, { ...verdict, parts: above }))
}

/** The second person looks at it; the first one tries to be both. */
async function approve(talk: Talk, first: string | undefined): Promise<void> {
  const { r } = talk
  const one = mediators.find((who) => personOf(who) === first) ?? 'mediator'
  await nobody('is two persons', talk, talk.say(one, approveDecision, { answer: 'approve' }))
  const two = anotherThan(talk, first)
  await talk.say(two, approveDecision, { answer: r.chance(0.8) ? 'approve' : 'return' })
}

/** An appeal: who decided before tries to hear it himself, another one refuses it or decides last. */
export async function hear(talk: Talk): Promise<void> {
  const { r, characters } = talk
  if (r.chance(characters.mediator === 'slow' ? 0.7 : 0.2)) return
  const formers = formersOf(talk)
  if (formers.length > 0 && r.chance(0.5))
    for (const former of formers)
      await nobody('hears an appeal against himself', talk, talk.say(former, refuseAppeal, { reasons }))
  const waits = talk.decisions().some(({ state }) => state === 'waiting')
  if (waits || r.chance(0.6)) return decide(talk, ownerOf(talk))
  await talk.say(ownerOf(talk), refuseAppeal, { reasons: 'Nothing new.' })
}

/** What came back is contested: the mediator compares photos. */
export async function judgeReturn(talk: Talk): Promise<void> {
  if (talk.goods()?.state !== 'contested' || talk.r.chance(0.4)) return
  await decide(talk, ownerOf(talk))
}

/** Does what a claim waits for of mediators, at once: nobody is late any more. */
export async function finish(talk: Talk): Promise<void> {
  const { claim } = talk
  const who = ownerOf(talk)
  if (claim().state === 'evidence' && claim().roundOpenedAt === undefined) {
    await talk.say(who, openRound, {})
    return
  }
  if (claim().state === 'appealed') {
    await talk.say(who, refuseAppeal, { reasons: 'Nothing new.' })
    return
  }
  await decide(talk, who)
}
