import { acceptClaim } from '../../server/modules/claims/accept-claim.ts'
import { answerOffer } from '../../server/modules/claims/answer-offer.ts'
import { answerProposal } from '../../server/modules/claims/answer-proposal.ts'
import { answerReturn } from '../../server/modules/claims/answer-return.ts'
import { appealClaim } from '../../server/modules/claims/appeal-claim.ts'
import { bringsGoods } from '../../server/modules/claims/asked.rules.ts'
import { confirmRemedy } from '../../server/modules/claims/confirm-remedy.ts'
import { contestClaim } from '../../server/modules/claims/contest-claim.ts'
import { escalateClaim } from '../../server/modules/claims/escalate-claim.ts'
import { nameReturnAddress } from '../../server/modules/claims/name-return-address.ts'
import { offerSettlement } from '../../server/modules/claims/offer-settlement.ts'
import { recordReturnDelivery } from '../../server/modules/claims/record-return-delivery.ts'
import { shipReturn } from '../../server/modules/claims/ship-return.ts'
import { waiveAppeal } from '../../server/modules/claims/waive-appeal.ts'
import { withdrawClaim } from '../../server/modules/claims/withdraw-claim.ts'
import { attachFile } from '../../server/modules/orders/attach-file.ts'
import { inDays, nobody, partOf, proofOfReturn, show, type Talk } from './claim-talk.ts'

type Side = 'buyer' | 'supplier'
const other = (side: Side): Side => (side === 'buyer' ? 'supplier' : 'buyer')

/** The other side has read the claim: each answers in his own way, or not at all. */
export async function answer(talk: Talk): Promise<void> {
  const { r, characters } = talk
  if (r.chance(0.45)) await show(talk, talk.claim().by)
  if (r.chance(0.04)) return giveUp(talk)
  if (r.chance(0.12)) await talk.say(r.pick(['buyer', 'supplier'] as const), escalateClaim, {})
  if (talk.claim().state !== 'answering' || r.chance(0.3)) return
  switch (characters.supplier) {
    case 'silent':
      return
    case 'accepts':
      return accept(talk)
    case 'contests':
      await talk.say(other(talk.claim().by), contestClaim, { text: 'They were fine when they left.' })
      return
    case 'offers':
      await makeOffer(talk, other(talk.claim().by))
  }
}

async function accept(talk: Talk): Promise<void> {
  const goods = bringsGoods(talk.claim())
  const answers = other(talk.claim().by)
  const said = await talk.say(answers, acceptClaim, goods ? { remedyBy: inDays(talk, talk.r.int(5, 30)) } : {})
  if (said.kind === 'refused') await talk.say(answers, contestClaim, { text: 'I cannot pay that now.' })
}

/** An offer of a side: money, goods back for money, or new goods. */
async function makeOffer(talk: Talk, by: Side): Promise<void> {
  const { r } = talk
  const dice = r.next()
  const withGoods = dice < 0.15 ? { remedyBy: inDays(talk, r.int(4, 25)) } : {}
  const goodsReturn = dice > 0.85 && talk.claim().reason !== 'counterfeit'
  const feeBearer = r.pick(['supplier', 'buyer'] as const)
  const parts = partOf(talk)
  await talk.say(by, offerSettlement, { parts, goodsReturn, freightMost: 0n, feeBearer, ...withGoods })
}

/** Both talk: whose turn it is says yes, no, or something else; now and then one has had enough. */
export async function negotiate(talk: Talk): Promise<void> {
  const { r, characters, claim } = talk
  if (r.chance(characters.buyer === 'gives-up' ? 0.2 : 0.02)) return giveUp(talk)
  if (r.chance(0.12)) await talk.say(r.pick(['buyer', 'supplier'] as const), escalateClaim, {})
  const { turn } = claim()
  if (turn === undefined || r.chance(0.35)) return
  if (r.chance(0.2)) await takeOwnOffer(talk)
  if (talk.offer() !== undefined && r.chance(0.6)) return answerTheirs(talk, turn)
  if (turn === other(claim().by) && r.chance(0.1)) return accept(talk)
  await makeOffer(talk, turn)
}

async function answerTheirs(talk: Talk, by: Side): Promise<void> {
  const offer = talk.offer()
  if (offer === undefined || offer.by === by) return
  const yes = talk.r.chance(talk.characters.buyer === 'firm' && by === 'buyer' ? 0.3 : 0.6)
  await talk.say(by, answerOffer, { offerId: offer.offerId, answer: yes ? 'accept' : 'decline' })
}

/** Who made an offer cannot take it himself. */
async function takeOwnOffer(talk: Talk): Promise<void> {
  const offer = talk.offer()
  if (offer === undefined) return
  const { offerId, by } = offer
  await nobody('takes his own offer', talk, talk.say(by, answerOffer, { offerId, answer: 'accept' }))
}

/** While the mediator works: both show what they have, and may still settle. */
export async function plead(talk: Talk): Promise<void> {
  const { r } = talk
  const side = r.pick(['buyer', 'supplier'] as const)
  if (r.chance(0.35)) await show(talk, side, 'It was so.')
  if (r.chance(0.02)) return giveUp(talk)
  const offer = talk.offer()
  if (offer === undefined) {
    if (r.chance(0.1)) await makeOffer(talk, side)
    return
  }
  await takeOwnOffer(talk)
  if (r.chance(0.3)) await answerTheirs(talk, other(offer.by))
}

/** The mediator proposed an end: each side says yes, no, or nothing. */
export async function answerTheProposal(talk: Talk): Promise<void> {
  const { r } = talk
  for (const side of ['buyer', 'supplier'] as const) {
    if (r.chance(0.3) || talk.claim().state !== 'proposed') continue
    await talk.say(side, answerProposal, { answer: r.chance(0.75) ? 'accept' : 'decline' })
  }
}

/** It is decided: a side appeals, both give up their appeal, or the week passes. */
export async function live(talk: Talk): Promise<void> {
  const { r, claim } = talk
  const side = r.pick(['buyer', 'supplier'] as const)
  const dice = r.next()
  if (dice < 0.15) {
    await talk.say(side, appealClaim, { newFacts: 'The carrier dropped them.' })
    return
  }
  if (dice < 0.35) await talk.say('buyer', waiveAppeal, {})
  if (dice < 0.3 && claim().state === 'decided') await talk.say('supplier', waiveAppeal, {})
  if (dice > 0.9 && claim().state === 'decided') await makeOffer(talk, side)
  if (dice > 0.8 && claim().state === 'decided') await answerTheirs(talk, side)
}

/** Goods go back: an address, a way, a word about what came; each of them may never be given. */
export async function bringBack(talk: Talk): Promise<void> {
  const { r, deal, at } = talk
  switch (talk.goods()?.state) {
    case 'address-asked':
      if (r.chance(0.6)) await talk.say('supplier', nameReturnAddress, { address: 'Dock 4' })
      return
    case 'to-be-shipped': {
      if (r.chance(0.03)) return giveUp(talk)
      // Some never send them back: then the money goes on.
      if (talk.characters.buyer === 'gives-up' || r.chance(0.8)) return
      await deal.say('buyer', attachFile, { orderId: at.orderId, ...proofOfReturn })
      await talk.say('buyer', shipReturn, { carrier: 'Sea', proofHash: proofOfReturn.sha256, freight: 0n })
      return
    }
    case 'on-its-way':
      if (r.chance(0.1)) await talk.say('staff', recordReturnDelivery, { deliveredAt: inDays(talk, 0) })
      return
    case 'delivered':
      await takeBack(talk)
  }
}

/** The supplier looks into the boxes: well, not well, or not at all. */
async function takeBack(talk: Talk): Promise<void> {
  const dice = talk.r.next()
  if (dice < 0.3) await talk.say('supplier', answerReturn, { answer: 'confirm' })
  if (dice > 0.7) await talk.say('supplier', answerReturn, { answer: 'contest', text: 'They are bent.' })
}

/** New or mended goods: they come, or they do not. */
export async function awaitGoods(talk: Talk): Promise<void> {
  const { r } = talk
  if (r.chance(0.01)) return giveUp(talk)
  if (r.chance(0.08)) await talk.say('buyer', confirmRemedy, {})
  else if (r.chance(0.05)) await nobody('confirms his own goods', talk, talk.say('supplier', confirmRemedy, {}))
}

async function giveUp(talk: Talk): Promise<void> {
  const { by } = talk.claim()
  await nobody('gives up another’s claim', talk, talk.say(other(by), withdrawClaim, {}))
  await talk.say(by, withdrawClaim, {})
}
