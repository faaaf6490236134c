/** What notices about claims say; a part of `english.rules.ts`, which is long. */
export const claimTexts: Readonly<Record<string, string>> = {
  'claim.filed':
    '{other} claims on {goods}[: {amount}]. Accept it, make an offer or contest it[ by {by}]; after that ' +
    'a mediator can be asked.',
  'claim.contested':
    '{other} contests your claim on {goods}, and says why. Make an offer, wait for one, or ask for a mediator.',
  'claim.offered':
    '{other} offers to settle the claim on {goods}[ with {amount}]. Answer[ by {by}]; else the offer ends.',
  'claim.offer-accepted': 'The claim on {goods} is settled by the offer. We carry it out.',
  'claim.offer-declined': '{other} declined your offer on {goods}. You can make another, or ask for a mediator.',
  'claim.offer-lapsed': 'An offer to settle the claim on {goods} ended without an answer.',
  'claim.answer-over': 'The time to answer the claim on {goods} is over. Either side may ask for a mediator now.',
  'claim.withdrawn': '{other} gave up the claim on {goods}. Its money goes on.',
  'claim.escalated':
    'A mediator looks at the claim on {goods}. Add what shows your side[, by {by}]; the checklist says what helps.',
  'claim.taken': 'A mediator has taken the claim on {goods}.',
  'claim.round-opened':
    'The mediator asks both sides for evidence on {goods}. Add it[ by {by}]; after that it is decided on the file.',
  'claim.evidence-added': 'Evidence was added to the claim on {goods}.',
  'claim.evidence-extended':
    'One side has more time for evidence on {goods}[: until {by}]. The reason stands on the order.',
  'claim.asked': 'The mediator asks something about {goods}. Answer with evidence.',
  'claim.said-all':
    '{other} has said all in the claim on {goods}. Say so too when you have: then it is decided at once.',
  'claim.translation-asked':
    '{other} asked for a human translation of the claim on {goods}. Its clock stands still[ until {by} at the latest].',
  'claim.translated': 'A human translation of the claim on {goods} is there. The clock that stood still goes on.',
  'claim.text-redacted':
    'Our staff took words of the claim on {goods} away. Where they stood it says when and why; the claim goes on.',
  'claim.inspection-ordered':
    'Somebody is to look at {goods} for the claim. Who asked for it pays the fee first; the decision puts it on who ' +
    'loses.[ The claim waits until {by}.]',
  'claim.inspection-over':
    'The claim on {goods} no longer waits for its inspection. What was found is in the file[; say what you think ' +
    'of it by {by}].',
  'claim.file-closed': 'The evidence round on {goods} is over: the mediator decides on the file.',
  'claim.proposed':
    'The mediator proposes how to end the claim on {goods}[: {amount} to the buyer]. Say yes or no[ by ' +
    '{by}]; without two yes it is decided.',
  'claim.proposal-answered': '{other} answered the mediator’s proposal on {goods}.',
  'claim.proposal-lapsed': 'The proposal on {goods} ended without two yes. The mediator decides.',
  'claim.decided':
    'The claim on {goods} is decided[: {amount} to the buyer]. Read why.[ You can appeal by {by}, with new facts.]',
  'claim.appealed': 'The decision on {goods} was appealed. Another mediator hears it, and has the last word.',
  'claim.appeal-refused': 'The appeal on {goods} said nothing new: the decision stands and is carried out.',
  'claim.appeal-waived':
    '{other} will not appeal the decision on {goods}. When you do the same, it is carried out at once.',
  'claim.settled': 'The claim on {goods} is settled. First goods go back or come anew; the order says what is next.',
  'claim.executed': 'The claim on {goods} is carried out[: {amount} goes back to the buyer].',
  'claim.guarantee-advanced':
    'Our guarantee pays what was decided on {goods}[: {amount} goes to the buyer]. The supplier owes us what ' +
    'it advanced.',
  'claim.closed': 'The claim on {goods} is closed.',
  'claim.return-address-named':
    '{other} named where {goods} goes back to. Ship it with proof[ by {by}]; else the money stays with the supplier.',
  'claim.return-shipped': '{other} shipped {goods} back.',
  'claim.return-delivered': '{goods} came back. Confirm or contest it[ by {by}]; after that it counts as confirmed.',
  'claim.return-confirmed': 'What came back of {goods} is confirmed. Your money goes back to you.',
  'claim.return-contested': '{other} contests what came back of {goods}. The mediator decides.',
  'claim.return-missed': '{goods} was not shipped back in time: the claim ends and its money goes on.',
  'claim.remedy-confirmed':
    '{other} has the new or mended {goods}: the claim is closed, and the time to claim begins anew for it.',
  'claim.cover-left':
    'The new or mended {goods} can be claimed again, but our guarantee no longer stands behind all of it[: not ' +
    'behind {amount}]. The supplier’s assurance limit is used up.',
  'claim.remedy-missed': 'New or mended {goods} did not come in time: the money goes back to the buyer.',
  'claim.overdue':
    'Our mediator is late on the claim about {goods}; the next one sees it. Nothing of yours runs out meanwhile.',
  'claim.chargeback-joined':
    'The card’s bank asked for money of {goods} while a claim is open. Both are heard together; nothing ' +
    'is paid twice.',
  'claim.execution-waits':
    'How the claim on {goods} ends is known. It is carried out once the card’s bank has decided about the money; ' +
    'what the bank gives the buyer counts as paid.',
  'remind.claim.answer':
    'The claim on {goods} can be answered until {by}; after that a mediator can be asked, and silence may decide a ' +
    'small claim.',
  'remind.claim.offer': 'An offer to settle the claim on {goods} can be taken until {by}.',
  'remind.claim.evidence': 'Add evidence on {goods} by {by}; after that it is decided on the file.',
  'remind.claim.proposal': 'Answer the mediator’s proposal on {goods} by {by}; else it is decided.',
  'remind.claim.appeal': 'The decision on {goods} can be appealed until {by}; after that it is carried out.',
  'remind.claim.return': 'A step of the return of {goods} ends on {by}; the order says whose.',
  'remind.claim.remedy': 'New or mended {goods} has to be there by {by}; else the money goes back.',
}
