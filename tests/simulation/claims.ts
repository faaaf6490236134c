import type { ClaimReason, ClaimState } from '../../server/modules/claims/claim.rules.ts'
import type { AskedLine } from '../../server/modules/claims/claimable.rules.ts'
import { remediesFor } from '../../server/modules/claims/claimable.rules.ts'
import { fileClaim } from '../../server/modules/claims/file-claim.ts'
import type { Lot } from '../../server/modules/orders/lot.rules.ts'
import type { Result } from '../../server/platform/judge-command.ts'
import { hear, judgeReturn, mediate } from './claim-mediation.ts'
import { answer, answerTheProposal, awaitGoods, bringBack, live, negotiate, plead } from './claim-parties.ts'
import { show, type Talk, talkOf } from './claim-talk.ts'
import { type Deal, isOver } from './deal.ts'
import { askGuarantee } from './guarantee-desk.ts'
import { mayPayLater } from './pay-later.ts'
import { askBankToo } from './quarrels.ts'
import { type Random, randomOf } from './random.ts'
import { DAY } from './scheduler.ts'
import type { Diligence } from './shipping.ts'

/** Some buyers claim: one thing, or one after the other; each with its own chance, so that the order's stays. */
export async function claimSometimes(deal: Deal, diligence: Diligence): Promise<void> {
  const r = randomOf(`${deal.world.seed}|claims|${deal.name}`)
  // What is large is claimed of more often: two persons decide it.
  // Of what may be paid later, too: it stands still meanwhile.
  if (!r.chance(deal.world.claimShare * (isLarge(deal) ? 5 : mayPayLater(deal) ? 3 : 1))) return
  if (!(await deal.until(170, 24, () => deal.order().fundedAt !== undefined))) return
  const lives: Promise<void>[] = []
  for (let n = r.pick([1, 1, 2, 3]); n > 0 && !isOver(deal); n -= 1) {
    const claimId = await fileOne(deal, r, reasonFor(r, diligence))
    if (claimId === undefined) continue
    const life = liveClaim(talkOf(deal, randomOf(`${deal.world.seed}|${claimId}`), claimId))
    lives.push(life)
    if (r.chance(0.6)) await life
  }
  await Promise.all(lives)
}

/** USD 8,000, minor units: a claim of half of it needs two persons, more or less. */
function isLarge(deal: Deal): boolean {
  const { usdPerMinor = { usd: 1n, per: 1n }, total } = deal.order()
  return (total * usdPerMinor.usd) / usdPerMinor.per > 800_000n
}

const ofGoods: readonly ClaimReason[] = [
  ...(['poor-quality', 'poor-quality', 'damaged', 'wrong-item', 'short-quantity'] as const),
  ...(['missing-document', 'counterfeit', 'not-received'] as const),
]

function reasonFor(r: Random, diligence: Diligence): ClaimReason {
  if (diligence === 'all') return r.pick(ofGoods)
  if (diligence === 'late')
    return r.pick(['shipped-late', 'shipped-late', 'shipped-late', 'not-shipped', 'poor-quality'])
  return r.pick(['not-shipped', 'not-shipped', ...ofGoods])
}

/** Waits until there is something to claim, looks at it for a while, and claims it; answers the claim, if it stands. */
async function fileOne(deal: Deal, r: Random, reason: ClaimReason): Promise<string | undefined> {
  const { world, orderId } = deal
  const isThere = reason === 'not-shipped' ? await shipByPasses(deal, r) : await lotComes(deal, r, reason)
  for (let tried = 0; isThere && tried < 3 && !isOver(deal); tried += 1) {
    const why = tried < 2 ? reason : 'poor-quality'
    const lines = linesOf(deal, r, why)
    const remedy = r.chance(0.4) ? (remediesFor(why)[0] ?? 'refund') : r.pick(remediesFor(why))
    const say = (asked: readonly AskedLine[]) =>
      deal.say('buyer', fileClaim, { orderId, reason: why, remedy, lines: asked, text: 'It is wrong.' })
    const said = await lessIfTooMuch(await say(lines), lines, say)
    if (said.kind === 'done') {
      world.counters.hit(`claim.for-${why}`)
      world.counters.hit(`claim.asks-${remedy}`)
      return String((said.answer as { claim: string }).claim)
    }
    await world.scheduler.wait(r.int(6, 40))
  }
  return undefined
}

/** Who asked too much and is told how much he may asks for that. */
async function lessIfTooMuch(
  said: Result,
  lines: readonly AskedLine[],
  say: (lines: readonly AskedLine[]) => Promise<Result>,
): Promise<Result> {
  if (said.kind !== 'refused' || said.refused !== 'above-ceiling') return said
  const { line, most } = said.data as { line: number; most: number }
  const fewer = lines.flatMap((each) => {
    if (each.lineNo !== line) return [each]
    return most > 0 ? [{ ...each, amount: BigInt(most) }] : []
  })
  return fewer.length > 0 ? say(fewer) : said
}

async function shipByPasses(deal: Deal, r: Random): Promise<boolean> {
  const { tables, scheduler } = deal.world
  const shipBy = tables.deadlines.get(`${deal.orderId}|order.ship-by|`)?.at
  if (shipBy === undefined) return false
  const hours = Math.max(0, (Date.parse(shipBy) - scheduler.now()) / 3_600_000)
  await scheduler.wait(hours + r.int(1, 70))
  return true
}

async function lotComes(deal: Deal, r: Random, reason: ClaimReason): Promise<boolean> {
  const days = r.pick([90, 170])
  if (!(await deal.until(days, 24, () => deal.lots().some((lot) => isSeen(deal, lot, reason))))) return false
  await deal.world.scheduler.wait(reason === 'not-received' ? r.int(0, 40) : r.int(0, 18 * 24))
  return true
}

/** Whether a buyer can see of a lot what he says of it. */
function isSeen({ world }: Deal, lot: Lot, reason: ClaimReason): boolean {
  if (lot.dispatchedAt === undefined || lot.rejectedAt !== undefined || lot.windowOverAt !== undefined) return false
  const isThere = lot.deliveredAt !== undefined || lot.receivedAt !== undefined
  if (reason === 'not-received')
    return (
      !isThere && (lot.stopped !== undefined || Date.parse(lot.receiptDueAt ?? '') < world.scheduler.now() + 14 * DAY)
    )
  if (reason === 'shipped-late') return true
  return isThere || reason === 'missing-document'
}

function linesOf(deal: Deal, r: Random, reason: ClaimReason): readonly AskedLine[] {
  if (reason === 'not-shipped' || deal.lots().length === 0)
    return [{ lineNo: r.pick(deal.holds()).lineNo, quantity: BigInt(r.int(1, 50)) * (r.chance(0.5) ? 1n : 1_000_000n) }]
  const seen = deal.lots().filter((lot) => isSeen(deal, lot, reason) && lot.lines.length > 0)
  const lot = r.pick(seen.length > 0 ? seen : deal.lots())
  const lines = lot.lines.filter((_, i) => i === 0 || r.chance(0.4))
  return lines.map(({ lineNo, quantity }) => {
    const some = r.chance(0.5) ? quantity : (quantity * BigInt(r.int(1, 100))) / 100n
    const amount = r.chance(0.1) ? { amount: BigInt(r.int(1, 9_000_000)) } : {}
    return { lineNo, lotId: lot.lotId, quantity: some > 0n ? some : quantity, ...amount }
  })
}

const acts: Readonly<Record<ClaimState, ((talk: Talk) => Promise<void>) | undefined>> = {
  answering: answer,
  negotiating: negotiate,
  async evidence(talk) {
    await plead(talk)
    if (talk.claim().state === 'evidence') await mediate(talk)
  },
  proposed: answerTheProposal,
  decided: live,
  async appealed(talk) {
    if (talk.r.chance(0.3)) await show(talk, 'buyer', 'A new photo.')
    await hear(talk)
  },
  async returning(talk) {
    await bringBack(talk)
    await judgeReturn(talk)
  },
  remedying: awaitGoods,
  executing: undefined,
  closed: undefined,
}

const STEPS = 80

/** A claim's whole life as its people make it; what none of them does, its clocks do. */
export async function liveClaim(talk: Talk): Promise<void> {
  const { deal, r, claim } = talk
  if (r.chance(0.08)) askBankToo({ ...deal, r }, 1)
  for (let step = 0; step < STEPS; step += 1) {
    await deal.world.scheduler.wait(r.int(6, 60))
    const act = acts[claim().state]
    if (act === undefined) return askGuarantee(talk)
    await act(talk)
    // What both sides' people would see is the state that it left behind.
    deal.world.counters.hit(`claim.acted-${claim().state}`)
  }
}
